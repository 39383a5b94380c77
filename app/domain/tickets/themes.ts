import type { FixKind } from '~/domain/quality/define-rule';

/**
 * The themes that tickets are sorted by. «Årsrapportering» is found in IMDi's own pages; the others are proposals made
 * from what municipalities ask about (reference 7). They are loaded as data at every start; IMDi may change the labels.
 */
export const THEMES = [
  ['arsrapportering', 'Årsrapportering', 'Årsrapportering', 'Annual reporting', 'found'],
  ['avslutning', 'Avslutning', 'Avslutning', 'End of programme', 'proposal'],
  ['vedtak', 'Registrering av vedtak', 'Registrering av vedtak', 'Registering decisions', 'proposal'],
  ['tiltak_timer', 'Tiltak og timer', 'Tiltak og timar', 'Measures and hours', 'proposal'],
  ['fravaer_permisjon', 'Fravær og permisjon', 'Fråvær og permisjon', 'Absence and leave', 'proposal'],
  ['kategori_frist', 'Kategori og frist', 'Kategori og frist', 'Category and deadline', 'proposal'],
  ['adresse_flytting', 'Adresse og flytting', 'Adresse og flytting', 'Address and moving', 'proposal'],
  [
    'fagsystem',
    'Overføring fra fagsystem',
    'Overføring frå fagsystem',
    'Transfer from specialist system',
    'proposal',
  ],
  ['tilskudd', 'Tilskudd', 'Tilskot', 'Grants', 'proposal'],
  ['klage', 'Klage', 'Klage', 'Appeals', 'proposal'],
  [
    'kommunesammenslaing',
    'Kommunesammenslåing',
    'Kommunesamanslåing',
    'Merging of municipalities',
    'proposal',
  ],
  ['tilgang', 'Innlogging og tilgang', 'Innlogging og tilgang', 'Signing in and access', 'proposal'],
  ['annet', 'Annet', 'Anna', 'Other', 'proposal'],
] as const;

/** Theme of questions about the yearly control round; IMDi asked for it in the heading of such cases. */
export const ANNUAL_REPORTING = 'arsrapportering';

type Round = { opensOn: string; deadline: string } | null;

const THEME_OF_FIX: Partial<Record<FixKind, string>> = {
  register_end: 'avslutning',
  replace_automatic_end: 'avslutning',
  set_end_reason: 'avslutning',
  register_measure: 'tiltak_timer',
  register_decision: 'vedtak',
};

/**
 * The theme that the form proposes for a finding: annual reporting when it affects published figures while a control
 * round is open, else by what would fix it; null when nothing fits better than the user's own choice.
 */
export function proposedTheme(
  finding: { affectsFigures: boolean; fixes: readonly FixKind[] },
  round: Round,
  today: string,
): string | null {
  if (finding.affectsFigures && round && round.opensOn <= today && today <= round.deadline)
    return ANNUAL_REPORTING;
  return finding.fixes.map((fix) => THEME_OF_FIX[fix]).find((theme) => theme !== undefined) ?? null;
}

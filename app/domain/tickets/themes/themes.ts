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

/** Themes about faults of systems: what was done, what happened and what should have happened are asked one by one. */
export const STRUCTURED_THEMES: readonly string[] = ['fagsystem', 'tilgang', 'kommunesammenslaing'];

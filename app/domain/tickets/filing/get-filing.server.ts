import type { Actor } from '~/domain/accounts/actor';
import { findingWords } from '~/domain/findings/finding-line.server';
import {
  findKnownErrorsForPersons,
  type KnownErrorOfPersons,
} from '~/domain/known-errors/find-known-errors-for-persons.server';
import { currentRound } from '~/domain/quality/control-round.server';
import { ruleById } from '~/domain/quality/rules';
import { maskDuf } from '~/domain/register/duf';
import { isGraded, mayOpenPerson } from '~/domain/register/policy';
import { now, today } from '~/platform/clock.server';
import type { IsoDate } from '~/platform/dates';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import type { Finding } from '~generated/prisma/client';
import { type AskedFinding, askedFinding } from '../findings/asked-finding';
import { canFile } from '../policy';
import { findThemes, type ThemeChoice } from '../themes/find-themes.server';
import { proposedTheme } from '../themes/proposed-theme';
import { expectedAnswer } from './expected-answer.server';
import { type FiledRule, findingsByRule } from './filed-rules';
import { type AlikeTicket, findAlikeTickets } from './find-alike-tickets.server';

/** Up to so many persons are shown with each of their findings; more of them are summed up by rule. */
const PERSONS_IN_FULL = 10;

export type FiledFinding = AskedFinding & { personId: number; asked: boolean };
export type FiledPerson = { id: number; name: string | null; duf: string; open: number };

export type FilingView = {
  persons: FiledPerson[];
  /** Open findings of the persons, and what was asked about; only those asked about when `rules` sums up the rest. */
  findings: FiledFinding[];
  rules: FiledRule[] | null;
  knownErrors: KnownErrorOfPersons[];
  /** Open tickets of the municipality on the same persons and rules, or on the same persons with the theme proposed. */
  alike: AlikeTicket[];
  themes: (ThemeChoice & { answerBy: IsoDate })[];
  proposedTheme: string | null;
  /** Day by which IMDi aims to have given the first answer, whatever the theme: that of the theme that waits longest. */
  answerBy: IsoDate;
};

type Asked = { personIds: number[]; findingIds: number[] };
type Chosen = Asked & { rules: string[]; notUs: number[] };

const NOTHING: Chosen = { personIds: [], findingIds: [], rules: [], notUs: [] };

/**
 * What the filing form shows for the persons and findings it is about: those `asked` for by the address, which must be
 * the municipality's own, and those `chosen` earlier (in a draft, by the form), of which only what still can be seen is
 * shown. Findings bring their persons along, persons their open findings and the known errors that hit them.
 * @throws AppError forbidden, or not_found for what was asked
 */
export async function getFiling(
  actor: Actor,
  asked: Asked,
  chosen: Partial<Chosen> = {},
): Promise<FilingView> {
  if (!canFile(actor)) throw new AppError('forbidden');
  const wish = { ...NOTHING, ...chosen };
  const subject = await asActor(actor, (tx) => subjectOf(tx, actor, asked, wish));
  const { persons, findings } = subject;
  const askedIds = findings.filter((finding) => finding.asked).map(({ id }) => id);
  const [known, alike] = await Promise.all([
    findKnownErrorsForPersons(
      actor,
      persons.map(({ id }) => id),
    ),
    findAlikeTickets(actor, {
      ticketId: newId(),
      personIds: persons.map(({ id }) => id),
      findingIds: askedIds,
      themeCode: subject.proposedTheme ?? '',
      title: '',
      body: '',
    }),
  ]);
  const many = persons.length > PERSONS_IN_FULL;
  return {
    ...subject,
    findings: many ? findings.filter((finding) => finding.asked && !finding.open) : findings,
    rules: many ? findingsByRule(findings, wish.rules) : null,
    knownErrors: known.filter(({ number }) => !wish.notUs.includes(number)),
    alike,
  };
}

async function subjectOf(tx: Tx, actor: Actor, asked: Asked, chosen: Chosen) {
  const askedFor = new Set([...asked.findingIds, ...chosen.findingIds]);
  const own = { municipalityCode: actor.municipalityCode ?? '' };
  const named = await tx.finding.findMany({ where: { id: { in: [...askedFor] }, ...own } });
  const wanted = [...named.map(({ personId }) => personId), ...asked.personIds, ...chosen.personIds];
  const open = await tx.finding.findMany({
    where: { personId: { in: [...new Set(wanted)] }, ...own, state: { in: ['open', 'known_error'] } },
    orderBy: [{ severity: 'asc' }, { openedAt: 'asc' }],
  });
  const persons = await personsOf(tx, actor, [...new Set(wanted)], open);
  const shown = new Set(persons.map(({ id }) => id));
  const graded = new Set(persons.filter(({ name }) => name === null).map(({ id }) => id));
  const rows = [...named, ...open.filter(({ id }) => !askedFor.has(id))].filter((row) =>
    shown.has(row.personId),
  );
  const complete =
    asked.personIds.every((id) => shown.has(id)) &&
    asked.findingIds.every((id) => rows.some((row) => row.id === id));
  if (!complete) throw notFound();
  const words = await findingWords(actor.language);
  const rule = ruleById(named[0]?.ruleId ?? '');
  const day = today();
  const themes = await themesWithAnswer(tx, actor);
  return {
    persons,
    findings: rows.map((row) => ({
      ...askedFinding(row, words, graded.has(row.personId)),
      personId: row.personId,
      asked: askedFor.has(row.id),
    })),
    themes,
    proposedTheme: rule ? proposedTheme(rule, (await currentRound(tx, day)).deadline, day) : null,
    answerBy: themes.map(({ answerBy }) => answerBy).reduce((a, b) => (a > b ? a : b), day),
  };
}

async function themesWithAnswer(tx: Tx, actor: Actor): Promise<FilingView['themes']> {
  const themes: FilingView['themes'] = [];
  for (const theme of await findThemes(actor.language)) {
    themes.push({ ...theme, answerBy: await expectedAnswer(tx, now(), theme.code) });
  }
  return themes;
}

async function personsOf(tx: Tx, actor: Actor, ids: number[], open: Finding[]): Promise<FiledPerson[]> {
  if (ids.length === 0) return [];
  const rows = await tx.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, duf: true, municipalityCode: true, confidentiality: true },
  });
  const persons = new Map(rows.filter((row) => mayOpenPerson(actor, row)).map((row) => [row.id, row]));
  const counts = new Map<number, number>();
  for (const { personId } of open) counts.set(personId, (counts.get(personId) ?? 0) + 1);
  return ids.flatMap((id) => {
    const person = persons.get(id);
    if (!person) return [];
    const name = isGraded(person) ? null : person.name;
    return [{ id, name, duf: maskDuf(person.duf), open: counts.get(id) ?? 0 }];
  });
}

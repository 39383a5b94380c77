import type { Actor } from '~/domain/accounts/actor';
import { findingWords } from '~/domain/findings/finding-line.server';
import { currentRound } from '~/domain/quality/control-round.server';
import { ruleById } from '~/domain/quality/rules';
import { maskDuf } from '~/domain/register/duf';
import { isGraded, mayOpenPerson } from '~/domain/register/policy';
import { today } from '~/platform/clock.server';
import type { IsoDate } from '~/platform/dates';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { addWorkingDays } from '~/platform/working-days';
import { type AskedFinding, askedFinding } from './asked-finding';
import { findThemes, type ThemeChoice } from './find-themes.server';
import { canFile } from './policy';
import { proposedTheme } from './proposed-theme';
import { FIRST_ANSWER_WORKING_DAYS } from './ticket';

export type FiledPerson = { id: number; name: string | null; duf: string; open: number };

export type FilingView = {
  persons: FiledPerson[];
  findings: (AskedFinding & { personId: number })[];
  themes: ThemeChoice[];
  proposedTheme: string | null;
  /** Day by which IMDi aims to have given the first answer. */
  answerBy: IsoDate;
};

/** Day by which IMDi aims to have answered what is filed on a day; weekends and public holidays do not count. */
export function answerBy(filedOn: IsoDate): IsoDate {
  return addWorkingDays(filedOn, FIRST_ANSWER_WORKING_DAYS);
}

type Chosen = { personIds: number[]; findingIds: number[] };

/**
 * What the filing form shows for the persons and findings it is about: those `asked` for by the address, which must be
 * the municipality's own, and those `chosen` earlier (in a draft, by the form), of which only what still can be seen is
 * shown. Findings bring their persons along. @throws AppError forbidden, or not_found for what was asked
 */
export async function getFiling(
  actor: Actor,
  asked: Chosen,
  chosen: Chosen = { personIds: [], findingIds: [] },
): Promise<FilingView> {
  if (!canFile(actor)) throw new AppError('forbidden');
  const own = { municipalityCode: actor.municipalityCode ?? '' };
  return asActor(actor, async (tx) => {
    const findingIds = [...new Set([...asked.findingIds, ...chosen.findingIds])];
    const found = await tx.finding.findMany({
      where: { id: { in: findingIds }, ...own },
      orderBy: { id: 'asc' },
    });
    const wanted = [...found.map(({ personId }) => personId), ...asked.personIds, ...chosen.personIds];
    const persons = await personsOf(tx, actor, [...new Set(wanted)]);
    const shown = new Set(persons.map(({ id }) => id));
    const findings = found.filter(({ personId }) => shown.has(personId));
    const complete =
      asked.personIds.every((id) => shown.has(id)) &&
      asked.findingIds.every((id) => findings.some((finding) => finding.id === id));
    if (!complete) throw notFound();
    const rule = ruleById(findings[0]?.ruleId ?? '');
    const day = today();
    const words = await findingWords(actor.language);
    return {
      persons,
      findings: findings.map((finding) => ({
        ...askedFinding(finding, words),
        personId: finding.personId,
      })),
      themes: await findThemes(actor.language),
      proposedTheme: rule ? proposedTheme(rule, (await currentRound(tx, day)).deadline, day) : null,
      answerBy: answerBy(day),
    };
  });
}

async function personsOf(tx: Tx, actor: Actor, ids: number[]): Promise<FiledPerson[]> {
  if (ids.length === 0) return [];
  const persons = await tx.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, duf: true, municipalityCode: true, confidentiality: true },
  });
  const open = persons.filter((person) => mayOpenPerson(actor, person));
  const counts = await tx.finding.groupBy({
    by: ['personId'],
    where: { personId: { in: ids }, state: { in: ['open', 'known_error'] } },
    _count: true,
  });
  const countOf = new Map(counts.map((row) => [row.personId, row._count]));
  return ids.flatMap((id) => {
    const person = open.find((candidate) => candidate.id === id);
    if (!person) return [];
    const name = isGraded(person) ? null : person.name;
    return [{ id, name, duf: maskDuf(person.duf), open: countOf.get(id) ?? 0 }];
  });
}

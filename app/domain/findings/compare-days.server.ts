import type { Actor } from '~/domain/accounts/actor';
import { readUserNames } from '~/domain/accounts/read-user-names.server';
import { currentRound } from '~/domain/quality/control-round.server';
import { findRuleSetYears, type RuleSetYear } from '~/domain/quality/find-rule-set-years.server';
import { readOpenable } from '~/domain/register/get-person.server';
import { eventsBetween, type RecordEvent } from '~/domain/register/person-events';
import type { PersonRecord, RecordRows } from '~/domain/register/person-record';
import { isFieldShown, isGraded, shownValues } from '~/domain/register/policy';
import { readRowsAsOf } from '~/domain/register/record-as-of.server';
import { today } from '~/platform/clock.server';
import type { IsoDate } from '~/platform/dates';
import { asActor, elevated, type Tx } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { inPassing } from '~/platform/in-passing.server';
import { retryDeadlocks } from '~/platform/retry-deadlocks.server';
import { type FindingBetween, findingsBetween } from './finding-between';
import { findingWords } from './finding-line.server';
import { judgeDays, type RowsOfDay } from './judge-as-of.server';
import { compareJudged } from './judged-day';
import {
  type DayChoice,
  type JudgedDay,
  judgedIn,
  readChosenSet,
  readJudgingSettings,
  sumDay,
} from './judged-day.server';
import { demandFindings } from './visible-findings.server';

export type DaysCompared = {
  /** Null for a person whose name is shown to nobody. */
  name: string | null;
  one: JudgedDay;
  other: JudgedDay;
  /** What differs first, what weighs most first within it. */
  findings: FindingBetween[];
  /** What was registered, changed or annulled from the one day to the other, newest first. */
  events: (RecordEvent & { by: string | null })[];
  ruleSets: RuleSetYear[];
  /** The deadline of the present control round. */
  deadline: IsoDate;
  /** Rules that crashed on one of the days: what they would have said is not known. */
  crashed: string[];
};

type BothDays = { person: PersonRecord; one: RowsOfDay; other: RowsOfDay; now: RecordRows };

async function readBothDays(
  tx: Tx,
  actor: Actor,
  personId: number,
  [one, other]: readonly [DayChoice, DayChoice],
): Promise<BothDays> {
  const person = await readOpenable(tx, actor, personId);
  const now = await readRowsAsOf(tx, personId, today());
  if (!now) throw notFound();
  const of = async ({ day }: DayChoice): Promise<RowsOfDay> =>
    day >= today()
      ? { rows: now, present: true }
      : { rows: await readRowsAsOf(tx, personId, day), present: false };
  return { person, one: await of(one), other: await of(other), now };
}

async function tellEvents(tx: Tx, { person, one, other }: BothDays): Promise<DaysCompared['events']> {
  const events = eventsBetween(one.rows, other.rows);
  const names = await readUserNames(
    tx,
    events.map((event) => event.byId),
  );
  return events.map((event) => ({
    ...event,
    changes: event.changes.filter(({ field }) => isFieldShown(person, field)),
    by: event.byId ? (names.get(event.byId) ?? null) : null,
  }));
}

async function judgeBoth(
  tx: Tx,
  both: BothDays,
  [a, b]: readonly [DayChoice, DayChoice],
  language: Actor['language'],
): Promise<Pick<DaysCompared, 'one' | 'other' | 'findings' | 'ruleSets' | 'deadline' | 'crashed'>> {
  const settings = await readJudgingSettings(tx, both.person.municipalityCode);
  const [setOne, setOther] = [await readChosenSet(tx, a), await readChosenSet(tx, b)];
  const said = await judgeDays(tx, both.person.id, both, { one: a.day, other: b.day });
  const { one, other } = both;
  const compared = compareJudged(
    judgedIn(said.one, setOne, one.rows),
    judgedIn(said.other, setOther, other.rows),
    judgedIn(said.between, setOther, one.rows),
  );
  return {
    one: sumDay(a.day, one.rows, setOne, said.one, settings),
    other: sumDay(b.day, other.rows, setOther, said.other, settings),
    findings: findingsBetween(
      compared,
      settings.severityOf,
      await findingWords(language),
      isGraded(both.person),
    ),
    ruleSets: await findRuleSetYears(tx, today(), [setOne.year, setOther.year]),
    deadline: (await currentRound(tx, today())).deadline,
    crashed: [...new Set([...said.one.crashed, ...said.between.crashed, ...said.other.crashed])].sort(),
  };
}

/**
 * Sets two days of a person side by side: what the rules of a control year say of what was registered at the end of each,
 * and what was registered in between. A day to come judges the present record. The earlier day is `one`, whatever the order.
 * The caller has opened the person with a purpose first. Throws not_found for a person that the actor may not open today.
 */
export function compareDays(
  actor: Actor,
  personId: number,
  choices: readonly [DayChoice, DayChoice],
): Promise<DaysCompared> {
  demandFindings(actor);
  const [first, second] = choices;
  const inOrder = first.day <= second.day ? choices : ([second, first] as const);
  return retryDeadlocks(() =>
    inPassing(
      (work) => asActor(actor, work),
      async (tx): Promise<DaysCompared> => {
        const both = await readBothDays(tx, actor, personId, inOrder);
        const events = await tellEvents(tx, both);
        const { name } = shownValues(both.person, both.person.values);
        const judged = await elevated(tx, () => judgeBoth(tx, both, inOrder, actor.language));
        return { name: name === null || name === undefined ? null : String(name), events, ...judged };
      },
    ),
  );
}

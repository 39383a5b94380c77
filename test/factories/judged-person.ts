import { reevaluatePersons } from '~/domain/findings/reevaluate-persons.server';
import { readScoreBasis } from '~/domain/findings/score-basis.server';
import type { CaseRecord } from '~/domain/quality/case-record';
import type { IsoDate } from '~/platform/dates';
import { asSystem, type Tx } from '~/platform/db.server';
import { insertRecords } from './insert-record';
import { programmeInOrder } from './programme-in-order';

/** The day that the persons here are judged on. */
export const JUDGED_ON: IsoDate = '2026-11-01';

/** A programme that ran out without an end: fails DQ-080 alone, which is critical. */
export const RAN_OUT = programmeInOrder('2024-04-01', '2026-03-31');

const RUNNING = programmeInOrder('2026-01-15', '2027-01-14');
/** A running programme whose award was registered late: fails DQ-026 alone, which is minor. */
export const LATE: CaseRecord = {
  ...RUNNING,
  decisions: RUNNING.decisions.map((award) => ({ ...award, registeredOn: '2026-06-01' })),
};

/** Judges persons as after a correction. */
export const judge = (tx: Tx, ids: number[]) =>
  reevaluatePersons(tx, ids, { today: JUDGED_ON, cause: 'data' });

/** A person with a finding of the rule; gives the ids of both. */
export async function judgedPerson(
  record: CaseRecord = RAN_OUT,
  ruleId = 'DQ-080',
): Promise<{ personId: number; findingId: number }> {
  return asSystem(async (tx) => {
    const [personId = 0] = await insertRecords(tx, [record]);
    await judge(tx, [personId]);
    const { id } = await tx.finding.findFirstOrThrow({ where: { personId, ruleId } });
    return { personId, findingId: id };
  });
}

/** The programme's planned end moves: DQ-080 fails as before, on other evidence. */
export const movePlannedEnd = (personId: number, day: IsoDate) =>
  asSystem(async (tx) => {
    await tx.decision.updateMany({ where: { personId }, data: { toDate: new Date(day) } });
    return judge(tx, [personId]);
  });

/** The end is registered, so that DQ-080 passes. */
export const registerEnd = (personId: number) =>
  asSystem(async (tx) => {
    await tx.programmeEnd.create({
      data: { personId, endedOn: new Date('2026-03-31'), reason: 'ARBEID', source: 'WEB' },
    });
    return judge(tx, [personId]);
  });

/** The end is annulled, so that DQ-080 fails again. */
export const annulEnd = (personId: number) =>
  asSystem(async (tx) => {
    await tx.programmeEnd.updateMany({ where: { personId }, data: { annulledAt: new Date() } });
    return judge(tx, [personId]);
  });

/** Where a finding stands. */
export const standing = (findingId: number) =>
  asSystem((tx) =>
    tx.finding.findUniqueOrThrow({
      where: { id: findingId },
      select: { state: true, stage: true, openedAt: true },
    }),
  );

/** «opened data», «seen handling»: what has happened to a finding, oldest first. */
export const events = (findingId: number) =>
  asSystem(async (tx) => {
    const rows = await tx.findingEvent.findMany({ where: { findingId }, orderBy: { id: 'asc' } });
    return rows.map(({ kind, cause }) => `${kind} ${cause}`);
  });

/** The sums of the municipality that the persons here live in. */
export const totals = () => asSystem(async (tx) => (await readScoreBasis(tx, '4203')).totals);

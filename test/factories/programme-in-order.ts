import type { CaseRecord } from '~/domain/quality/case-record';
import { addDays, type IsoDate } from '~/platform/dates';

type InOrder = Required<Pick<CaseRecord, 'person' | 'decisions' | 'finalGoals' | 'contracts' | 'measures'>>;

/** Life skills, done in the first three months of a programme. */
export function lifeSkills(fromDate: IsoDate): InOrder['measures'][number] {
  return {
    type: 'LIVSMESTRING',
    groupCode: 'LIVSM',
    fromDate,
    toDate: addDays(fromDate, 90),
    hoursTotal: 25,
    completed: true,
  };
}

/**
 * A programme of those days with all that goes with it, but no end: until it has run out no rule faults it. A test leaves
 * out or spoils what it is about, and hears nothing of other rules.
 */
export function programmeInOrder(fromDate: IsoDate, toDate: IsoDate): InOrder {
  const decidedOn = addDays(fromDate, -14);
  return {
    person: { hasUpperSecondary: false, skillsMappedOn: decidedOn, careerGuidedOn: decidedOn },
    decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn, fromDate, toDate }],
    finalGoals: [{ code: 'ARBEID', setOn: decidedOn }],
    contracts: [{ signedOn: decidedOn }],
    measures: [
      { type: 'SPRAKPRAKSIS', groupCode: 'ARBEID', fromDate, toDate, hoursPerWeek: 30 },
      lifeSkills(fromDate),
    ],
  };
}

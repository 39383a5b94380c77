import type { CaseRecord } from '~/domain/quality/case-record';
import type { Change } from '~/domain/register/change-forms';
import type { TargetAt } from './change-input';
import { programmeInOrder } from './programme-in-order';

const BEGAN = '2024-04-01';
const ENDED = '2026-03-31';
const IN_ORDER = programmeInOrder(BEGAN, ENDED);
const ended = (reason: string) => [{ endedOn: ENDED, reason, registeredOn: '2026-04-01' }];
const NORWEGIAN = {
  categories: [{ code: 'RP_NORSK', fromDate: BEGAN }],
  decisions: [
    ...IN_ORDER.decisions,
    { scheme: 'NORSK', type: 'TILDELING', decidedOn: '2024-03-18', fromDate: BEGAN, toDate: ENDED },
  ],
};
const GOALS = { listening: 'B1', reading: 'B1', writing: 'B1', speaking: 'B1' };
/** A programme in which nothing fails. */
export const FINE: CaseRecord = {
  ...IN_ORDER,
  ...NORWEGIAN,
  languageGoals: [{ ...GOALS, setOn: '2024-03-20' }],
  ends: ended('ARBEIDSSOKER'),
};

/** Faults that are independent of each other, each with the correction that clears it and the one rule that it fails. */
export const FAULTS: Record<string, { spoil: Partial<CaseRecord>; change: Change; where?: TargetAt }> = {
  'DQ-030': {
    spoil: { finalGoals: [] },
    change: { kind: 'set_final_goal', values: { code: 'ARBEID', setOn: '2024-03-18' } },
  },
  'DQ-052': {
    spoil: { languageGoals: [] },
    change: { kind: 'set_language_goal', values: { ...GOALS, setOn: '2024-03-20' } },
  },
  'DQ-081': {
    spoil: { ends: ended('IKKE_REGISTRERT') },
    change: { kind: 'set_end_reason', values: { reason: 'ARBEIDSSOKER' } },
    where: { kind: 'programme_end' },
  },
};
export const FAULT_IDS = Object.keys(FAULTS);

export const spoiled = (ruleIds: readonly string[]): CaseRecord =>
  Object.assign({}, FINE, ...ruleIds.map((ruleId) => FAULTS[ruleId]?.spoil));

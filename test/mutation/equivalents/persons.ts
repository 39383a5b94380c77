import type { EquivalentMutant } from './equivalent-mutant';

/** Mutants of the facts about persons, decisions and their municipalities that no record can tell from the fact. */
export const PERSONS: Readonly<Record<string, readonly EquivalentMutant[]>> = {
  fact_person: [
    {
      mutant:
        "conjunct dropped: n goal_code in ('FAGBREV') then 60 when goal_code in ('VGO_DEL') and offered_start_on < date ' → n goal_code in ('FAGBREV') then 60 when offered_start_on < date '",
      because: 'Before 2025 part of upper secondary gave as many months as work.',
    },
    {
      mutant:
        "conjunct dropped: 6 else 0 end when false then case when goal_code in ('VGO_FULL', 'FAGBREV') and offered_start_on < date ' → 6 else 0 end when false then case when offered_start_on < date '",
      because: 'Before 2025 every goal could be extended by a year.',
    },
  ],
  fact_appeal: [
    {
      mutant:
        'conjunct dropped: eal_row a left join decision_row d on d.person_id = a.person_id and d.id = a.decision_id → eal_row a left join decision_row d on d.id = a.decision_id',
      because:
        'The record of one person holds no decision of another; the person stands in the join so that a wrong number shows nothing of theirs.',
    },
  ],
};

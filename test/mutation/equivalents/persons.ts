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
  measure_sum: [
    {
      mutant:
        'boundary: date) filter (where coalesce(from_date <= :today, true)) as last_m → date) filter (where coalesce(from_date < :today, true)) as last_m',
      because: 'Of a measure that begins today no rule tells when it ends.',
    },
  ],
  fact_twin: [
    {
      mutant:
        'conjunct dropped: re r.national_id is not null)) ) o on o.national_id = p.national_id and o.id <> p.person_id → re r.national_id is not null)) ) o on o.id <> p.person_id',
      because: 'A worked example is asked about alone; twin.db.test.ts asks about two persons at once.',
    },
    {
      mutant:
        'null handling dropped: onal_id::bpchar from person_row r where r.national_id is not null)) ) o on o.national_id = → onal_id::bpchar from person_row r where true)) ) o on o.national_id =',
      because: 'No number is like one that is not known.',
    },
  ],
  fact_appeal: [
    {
      mutant:
        'conjunct dropped: eal_row a left join decision_row d on d.person_id = a.person_id and d.id = a.decision_id → eal_row a left join decision_row d on d.id = a.decision_id',
      because:
        'A worked example cannot name the decision of another person; the person stands in the join so that such a number shows nothing of theirs.',
    },
  ],
};

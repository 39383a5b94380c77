import { NATIONAL_ID_CONTROL_FAILS } from '~/domain/quality/facts/national-id-control';
import { REGISTER_ROWS } from '~/domain/quality/facts/register-rows';
import type { EquivalentMutant } from './equivalents/equivalent-mutant';
import { LEAVE_AND_TRAINING } from './equivalents/leave-and-training';
import { PERSONS } from './equivalents/persons';
import { WEEKLY_HOURS } from './equivalents/weekly-hours';
import { oneLine } from './mutants';

/** By rule, as `part, kind: SQL`. What stands here is not counted; a mutant that only looks equivalent belongs in a case instead. */
export const EQUIVALENT_MUTANTS: Readonly<Record<string, readonly EquivalentMutant[]>> = {
  'DQ-002': [
    {
      mutant:
        'fails, constant shifted: (substr(f.duf, 1, 1)::int * 4 + substr(f.duf, 2, 1)::int * 6 + substr(f.duf, 3, 1)::int * 3 + substr(f.duf, 4, 1)::int * 2 + substr(f.duf, 5, 1)::int * 4 + substr(f.duf, 6, 1)::int * 6 + substr(f.duf, 7, 1)::int * 3 + substr(f.duf, 8, 1)::int * 2 + substr(f.duf, 9, 1)::int * 7 + substr(f.duf, 10, 1)::int * 5) % 11 <> substr(f.duf, 11, 3)::int',
      because: 'a number of twelve digits has no thirteenth',
    },
  ],
  'DQ-005': [
    {
      mutant: `fails, constant shifted: ${oneLine(NATIONAL_ID_CONTROL_FAILS).replace('11, 1)', '11, 2)')}`,
      because: 'Of eleven digits there is no twelfth to read.',
    },
  ],
  'DQ-044': [
    {
      mutant: 'fails, null handling dropped: case when false then f.hours is not null else f.hours > 40 end',
      because: 'The hours of a crowded week are above its limit, which is above that of one measure.',
    },
  ],
};

/** Every register row is joined to a person who is asked for; the scope stands in the scan for speed alone. */
const SCOPE_LEFT_OUT: EquivalentMutant = {
  mutant:
    'conjunct dropped: p on p.person_id = r.person_id where r.person_id = any(:ids) and r.annulled_at is null → p on p.person_id = r.person_id where r.annulled_at is null',
  because: 'The row is joined to the persons asked for.',
};

/** By fact, as `kind: SQL as it is → SQL with the fault`. */
export const EQUIVALENT_FACT_MUTANTS: Readonly<Record<string, readonly EquivalentMutant[]>> = {
  ...Object.fromEntries(
    Object.entries(REGISTER_ROWS)
      .filter(([, sql]) => sql.includes('join person_row'))
      .map(([table]): [string, EquivalentMutant[]] => [table, [SCOPE_LEFT_OUT]]),
  ),
  ...PERSONS,
  ...LEAVE_AND_TRAINING,
  ...WEEKLY_HOURS,
};

/** Points that a failing rule takes from a person's hundred. */
export const SCORE_WEIGHTS = [
  { severity: 'critical', points: 50 },
  { severity: 'major', points: 20 },
  { severity: 'minor', points: 5 },
  { severity: 'query', points: 0 },
] as const;

/**
 * Control rounds: figures of `year` must be right by `deadline`. Published deadlines are marked `reference`; 2019 was never found and is
 * left out; later years follow the pattern (last day of February) until IMDi announces them.
 */
export const CONTROL_ROUNDS = [
  { year: 2016, opensOn: '2016-12-19', deadline: '2017-01-15', basis: 'reference 5.2 [S:SEED-0]' },
  {
    year: 2017,
    opensOn: '2017-12-14',
    deadline: '2018-03-16',
    basis: 'reference 5.2, moved from 15 January [S:IMDI-2018]',
  },
  {
    year: 2018,
    opensOn: '2019-01-07',
    deadline: '2019-02-28',
    basis: 'reference 5.2, opening = first extract [S:SEED-1]',
  },
  { year: 2020, opensOn: '2021-01-26', deadline: '2021-02-28', basis: 'reference 5.2 [S:IMDI-FOR20]' },
  { year: 2021, opensOn: '2022-01-03', deadline: '2022-02-28', basis: 'reference 5.2 [S:IMDI-F21]' },
  {
    year: 2022,
    opensOn: '2023-01-01',
    deadline: '2023-02-28',
    basis: 'reference 5.2 [S:IMDI-F22], opening by pattern [I]',
  },
  { year: 2023, opensOn: '2024-01-16', deadline: '2024-02-29', basis: 'reference 5.2 [S:IMDI-F23]' },
  { year: 2024, opensOn: '2025-01-02', deadline: '2025-02-28', basis: 'pattern [I]' },
  { year: 2025, opensOn: '2026-01-02', deadline: '2026-02-28', basis: 'pattern [I]' },
  { year: 2026, opensOn: '2027-01-02', deadline: '2027-02-28', basis: 'pattern [I]' },
  { year: 2027, opensOn: '2028-01-02', deadline: '2028-02-29', basis: 'pattern [I]' },
] as const;

/**
 * Codes that were valid before a merger or split, and where they went. Empty until IMDi or Statistics Norway's KLASS 131 is loaded: the
 * public sources name no old code with its successor, and a guessed mapping would move persons between municipalities.
 */
export const MUNICIPALITY_SUCCESSORS: readonly { oldCode: string; newCode: string; validFrom: string }[] = [];

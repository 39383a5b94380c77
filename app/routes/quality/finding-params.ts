import type { FindingStage, FindingState } from '~/domain/findings/finding';
import { type FindingFilters, RULE_SORTS, type RuleSort } from '~/domain/findings/finding-filters';
import { parseSort } from '~/ui/data/sort';

const SEVERITY_OF = { kritisk: 'critical', alvorlig: 'major', mindre: 'minor', sjekk: 'query' } as const;

/** Where a finding stands, as words of the URL: the state, and the stage of those that are open. */
const STANDING_OF = {
  ny: { state: 'open', stage: 'new' },
  sett: { state: 'open', stage: 'seen' },
  'rettet-i-fagsystem': { state: 'open', stage: 'fixed_elsewhere' },
  'unntak-bedt-om': { state: 'open', stage: 'exception_asked' },
  'kjent-feil': { state: 'known_error', stage: null },
  unntatt: { state: 'excepted', stage: null },
  lost: { state: 'resolved', stage: null },
} as const satisfies Record<string, { state: FindingState; stage: FindingStage | null }>;

export type StandingWord = keyof typeof STANDING_OF;

export const STANDING_WORDS = Object.keys(STANDING_OF) as StandingWord[];

/** Where a finding stands that a word of the URL stands for. */
export function standingOfWord(word: StandingWord): (typeof STANDING_OF)[StandingWord] {
  return STANDING_OF[word];
}

export type SeverityWord = keyof typeof SEVERITY_OF;

export const SEVERITY_WORDS = Object.keys(SEVERITY_OF) as SeverityWord[];

/** The filters of the lists of findings as they stand in the URL (read by `findingQuery`). */
export type FindingQuery = {
  alvor?: SeverityWord;
  status?: StandingWord;
  regel?: string;
  kommune?: string;
  nye?: '1';
  gjenapnet?: '1';
  gamle?: '1';
  tall?: '1';
  frist?: '1';
  sorter?: string;
  side?: number;
  visning?: 'regel' | 'person';
  format?: 'csv' | 'xlsx';
};

/** The severity class that a word of the URL stands for. */
export function severityOf(word: SeverityWord): (typeof SEVERITY_OF)[SeverityWord] {
  return SEVERITY_OF[word];
}

export function filtersOf(query: FindingQuery): FindingFilters {
  return {
    severity: query.alvor ? SEVERITY_OF[query.alvor] : null,
    ...(query.status ? STANDING_OF[query.status] : {}),
    ruleId: query.regel ?? null,
    municipalityCode: query.kommune ?? null,
    fresh: query.nye === '1',
    reopened: query.gjenapnet === '1',
    old: query.gamle === '1',
    affectsFigures: query.tall === '1',
    mustFix: query.frist === '1',
  };
}

/** The filters again as a query, without order, page and format. */
export function filterParams(query: FindingQuery) {
  const { alvor, status, regel, kommune, nye, gjenapnet, gamle, tall, frist } = query;
  return { alvor, status, regel, kommune, nye, gjenapnet, gamle, tall, frist };
}

/** How many filters are in use. */
export function activeFilters(query: FindingQuery): number {
  return Object.values(filterParams(query)).filter((value) => value !== undefined).length;
}

/** Orders of the list by rule that begin with the largest. */
const LARGEST_FIRST: readonly RuleSort[] = ['points', 'persons'];

/** The order of the list by rule from the URL; `turned` when it runs against the way the room sorts it. */
export function ruleSortOf(query: FindingQuery): { key: RuleSort; descending: boolean; turned: boolean } {
  const sort = parseSort(query.sorter, RULE_SORTS, { key: 'points', descending: true });
  return { ...sort, turned: sort.descending !== LARGEST_FIRST.includes(sort.key) };
}

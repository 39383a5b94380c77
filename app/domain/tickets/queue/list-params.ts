import {
  DESK_COLUMNS,
  LIST_COLUMNS,
  LIST_SORTS,
  type ListColumn,
  type ListSort,
  MUNICIPAL_COLUMNS,
} from './ticket-list';
import type { TicketListQuery } from './ticket-list-query';

/** What a list shows when its address asks for nothing. Written out, so that pages need not load the checker of queries. */
const UNASKED: TicketListQuery = {
  ko: 'ufordelt',
  status: 'aktive',
  tema: '',
  kommune: '',
  prioritet: '',
  behandler: '',
  person: 0,
  dag: '',
  fra: '',
  til: '',
  svartid: '',
  losetid: '',
  alder: '',
  bare: '',
  sok: '',
  sorter: '',
  kolonne: [],
  visning: '',
  side: 1,
};

const NOT_FILTERS = ['ko', 'sorter', 'kolonne', 'visning', 'side'] as const;

/** How many filters are set besides the queue. */
export function countFilters(query: TicketListQuery): number {
  const { status, ...rest } = query;
  const set = Object.entries(rest).filter(
    ([name, value]) => !(NOT_FILTERS as readonly string[]).includes(name) && value !== '' && value !== 0,
  );
  return set.length + (status === 'aktive' ? 0 : 1);
}

/** The query as it stands in an address: defaults are left out. */
export function listParams(query: Partial<TicketListQuery>): Record<string, string | number | string[]> {
  const found: Record<string, string | number | string[]> = {};
  for (const [name, value] of Object.entries(query)) {
    if (JSON.stringify(value) !== JSON.stringify(UNASKED[name as keyof TicketListQuery])) found[name] = value;
  }
  return found;
}

/** The columns that a query shows to the desk or to a municipality. */
export function columnsOf(query: Pick<TicketListQuery, 'kolonne'>, desk: boolean): readonly ListColumn[] {
  if (query.kolonne.length === 0) return desk ? DESK_COLUMNS : MUNICIPAL_COLUMNS;
  return LIST_COLUMNS.filter((column) => query.kolonne.includes(column));
}

/** The order of a list: as asked for; else what is due first at the desk, what matched last, what changed last. */
export function sortOf(
  query: Pick<TicketListQuery, 'sorter' | 'status' | 'sok'>,
  desk: boolean,
): { key: ListSort; descending: boolean } {
  const descending = query.sorter.startsWith('-');
  const key = LIST_SORTS.find((one) => one === query.sorter.slice(descending ? 1 : 0));
  if (key) return { key, descending };
  const done = ['ferdige', 'alle', 'solved', 'closed'].includes(query.status);
  return desk && !done && query.sok === ''
    ? { key: 'frist', descending: false }
    : { key: 'endret', descending: true };
}

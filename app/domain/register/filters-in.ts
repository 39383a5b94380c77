import type { PersonFilter, PersonListQuery } from './person-list-query';

/** The filters of a query that are set. Knows the query's other fields by name, so that pages need not load its checker. */
export function filtersIn(query: PersonListQuery): PersonFilter {
  const { sorter, side, kolonne, sok, ...filter } = query;
  const set = Object.entries(filter).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set);
}

export interface Sort {
  key: string;
  descending: boolean;
}

/** Names in the URL, the same on every list. */
export const SORT_PARAM = 'sorter';
export const PAGE_PARAM = 'side';

/** Reads `?sorter=-venter`: a minus means descending. Unknown keys give the fallback. */
export function parseSort<K extends string>(
  text: string | null | undefined,
  allowed: readonly K[],
  fallback: { key: K; descending: boolean },
): { key: K; descending: boolean } {
  const descending = text?.startsWith('-') ?? false;
  const key = allowed.find((candidate) => candidate === (descending ? text?.slice(1) : text));
  return key ? { key, descending } : fallback;
}

/** The query that sorts by a column and keeps all filters; a second press turns the order; the page starts over. */
export function sortQuery(
  current: URLSearchParams,
  key: string,
  sort: Sort | undefined,
  descendingFirst: boolean,
): string {
  const next = new URLSearchParams(current);
  const descending = sort?.key === key ? !sort.descending : descendingFirst;
  next.set(SORT_PARAM, descending ? `-${key}` : key);
  next.delete(PAGE_PARAM);
  return `?${next}`;
}

/** The query of another page of the same list. */
export function pageQuery(current: URLSearchParams, page: number): string {
  const next = new URLSearchParams(current);
  if (page <= 1) next.delete(PAGE_PARAM);
  else next.set(PAGE_PARAM, String(page));
  return `?${next}`;
}

/** Which page numbers to show: the ends, the current one and its neighbours; 0 stands for a gap. */
export function pageNumbers(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted.flatMap((n, i) => {
    const previous = sorted[i - 1];
    if (previous === undefined || n - previous === 1) return [n];
    return n - previous === 2 ? [n - 1, n] : [0, n];
  });
}

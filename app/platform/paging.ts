/** The page of a list that is shown when one is asked for: past the end it is the last one. Pages count from 1. */
export function pageWithin(asked: number, total: number, pageSize: number): number {
  return Math.min(Math.max(1, asked), Math.max(1, Math.ceil(total / pageSize)));
}

/** Rise from one shown score to another, one decimal, without the dust of floating point. */
export function scoreChange(before: number | null, after: number | null): number {
  if (before === null || after === null) return 0;
  return Math.round((after - before) * 10) / 10;
}

/** Text for a search with `contains`, in which `%`, `_` and `\` mean themselves; Prisma passes them on as wildcards. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

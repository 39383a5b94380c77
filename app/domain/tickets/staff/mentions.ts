import type { DeskMember } from './find-desk-staff.server';

/**
 * Whom a note calls by name: `@` and the full name, or the first name where only one at the desk bears it. The longest
 * name that fits counts, upper or lower case alike.
 */
export function mentionsIn(text: string, staff: readonly Pick<DeskMember, 'id' | 'name'>[]): string[] {
  const plain = (name: string) => name.normalize('NFC').toLocaleLowerCase('nb');
  const names = new Map<string, string | null>();
  for (const { id, name } of staff) {
    const full = plain(name);
    const first = full.split(' ')[0] ?? full;
    names.set(full, names.has(full) ? null : id);
    if (first !== full) names.set(first, names.has(first) ? null : id);
  }
  const longestFirst = [...names].sort(([a], [b]) => b.length - a.length);
  const lower = plain(text);
  const found = new Set<string>();
  for (let at = lower.indexOf('@'); at >= 0; at = lower.indexOf('@', at + 1)) {
    if (/[\p{L}\p{N}._-]/u.test(lower[at - 1] ?? ' ')) continue;
    const rest = lower.slice(at + 1);
    const hit = longestFirst.find(
      ([name]) => rest.startsWith(name) && !/[\p{L}\p{N}]/u.test(rest[name.length] ?? ' '),
    );
    if (hit?.[1]) found.add(hit[1]);
  }
  return [...found];
}

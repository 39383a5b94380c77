/** What another ticket is to this one, as the desk chooses it. */
export const LINK_RELATIONS = ['related', 'parent', 'child', 'duplicate', 'original'] as const;
export type LinkRelation = (typeof LINK_RELATIONS)[number];

/** How the other ticket relates to this one, from a stored link; `from` tells whether this one is the link's start. */
export function relationOf(kind: string, from: boolean): LinkRelation {
  if (kind === 'parent') return from ? 'child' : 'parent';
  if (kind === 'duplicate') return from ? 'original' : 'duplicate';
  return 'related';
}

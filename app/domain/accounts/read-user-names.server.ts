import type { Tx } from '~/platform/db.server';

/** Names of users by id, as far as the actor may know them. */
export async function readUserNames(tx: Tx, ids: Iterable<string | null>): Promise<Map<string, string>> {
  const wanted = [...new Set([...ids].filter((id): id is string => id !== null))];
  if (wanted.length === 0) return new Map();
  const users = await tx.user.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}

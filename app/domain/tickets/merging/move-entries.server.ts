import { elevated, type Tx } from '~/platform/db.server';

/** Ids of what was written and moved. */
export type MovedEntries = { messageIds: string[]; noteIds: string[] };

/** Which persons, findings and proposed corrections moved. */
export type MovedLinks = { personIds: number[]; findingIds: number[]; proposalIds: string[] };

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

/**
 * Moves messages and internal notes with their files from one ticket to another, all of them or those given. Each keeps
 * where it first stood; when it comes back there, the mark is taken off.
 */
export async function moveEntries(
  tx: Tx,
  fromId: string,
  toId: string,
  which: 'all' | MovedEntries,
): Promise<MovedEntries> {
  const all = which === 'all';
  const { messageIds, noteIds } = all ? { messageIds: [], noteIds: [] } : which;
  await tx.$queryRaw`select set_config('portal.text_door', 'move', true)`;
  const messages = await tx.$queryRaw<{ id: string }[]>`
    update ticket_message set ticket_id = ${toId}::uuid,
      moved_from_id = nullif(coalesce(moved_from_id, ${fromId}::uuid), ${toId}::uuid)
    where ticket_id = ${fromId}::uuid and (${all} or id = any(${messageIds}::uuid[])) returning id`;
  const notes = await tx.$queryRaw<{ id: string }[]>`
    update ticket_note set ticket_id = ${toId}::uuid,
      moved_from_id = nullif(coalesce(moved_from_id, ${fromId}::uuid), ${toId}::uuid)
    where ticket_id = ${fromId}::uuid and (${all} or id = any(${noteIds}::uuid[])) returning id`;
  await tx.$queryRaw`select set_config('portal.text_door', '', true)`;
  const moved = { messageIds: idsOf(messages), noteIds: idsOf(notes) };
  const entryIds = [...moved.messageIds, ...moved.noteIds];
  await tx.$executeRaw`update ticket_attachment set ticket_id = ${toId}::uuid
    where ticket_id = ${fromId}::uuid and entry_id = any(${entryIds}::uuid[])`;
  await elevated(
    tx,
    () => tx.$executeRaw`update ticket_message_person set ticket_id = ${toId}::uuid
      where ticket_id = ${fromId}::uuid and message_id = any(${entryIds}::uuid[])`,
  );
  return moved;
}

/**
 * Moves the links to persons and findings that the other ticket does not have already, and all corrections proposed in the
 * ticket. Returns which.
 */
export async function moveLinks(tx: Tx, fromId: string, toId: string): Promise<MovedLinks> {
  const persons = await tx.$queryRaw<{ id: number }[]>`
    update ticket_person p set ticket_id = ${toId}::uuid where p.ticket_id = ${fromId}::uuid
      and not exists (select from ticket_person x where x.ticket_id = ${toId}::uuid and x.person_id = p.person_id)
    returning p.person_id as id`;
  const findings = await tx.$queryRaw<{ id: number }[]>`
    update ticket_finding f set ticket_id = ${toId}::uuid where f.ticket_id = ${fromId}::uuid
      and not exists (select from ticket_finding x where x.ticket_id = ${toId}::uuid and x.finding_id = f.finding_id)
    returning f.finding_id as id`;
  const proposals = await tx.$queryRaw<{ id: string }[]>`
    update proposed_change set ticket_id = ${toId}::uuid where ticket_id = ${fromId}::uuid returning id`;
  return {
    personIds: persons.map(({ id }) => id),
    findingIds: findings.map(({ id }) => id),
    proposalIds: idsOf(proposals),
  };
}

/**
 * Takes links back to the ticket they came from. A correction that was proposed since follows its person when the person
 * leaves the other ticket, for a proposal stands in a ticket about the person.
 */
export async function returnLinks(tx: Tx, fromId: string, toId: string, links: MovedLinks): Promise<void> {
  const { personIds, findingIds, proposalIds } = links;
  await tx.$executeRaw`update ticket_person set ticket_id = ${toId}::uuid
    where ticket_id = ${fromId}::uuid and person_id = any(${personIds}::int[])`;
  await tx.$executeRaw`update ticket_finding set ticket_id = ${toId}::uuid
    where ticket_id = ${fromId}::uuid and finding_id = any(${findingIds}::int[])`;
  await tx.$executeRaw`update proposed_change set ticket_id = ${toId}::uuid
    where ticket_id = ${fromId}::uuid and (id = any(${proposalIds}::uuid[]) or person_id = any(${personIds}::int[]))`;
}

/**
 * Half-written texts follow their ticket, everybody's; whoever had begun in both finds the two below each other. Needs
 * the owner's rights, since drafts belong to their writers alone; nothing of them is read out.
 */
export async function moveDrafts(tx: Tx, fromId: string, toId: string): Promise<void> {
  for (const composer of ['public', 'note', 'rows']) {
    const from = `${composer}:${fromId}`;
    const to = `${composer}:${toId}`;
    await tx.$executeRaw`
      update draft t set content = t.content || jsonb_build_object('body',
          concat_ws(E'\n\n', nullif(t.content ->> 'body', ''), nullif(f.content ->> 'body', '')))
      from draft f where f.user_id = t.user_id and f.key = ${from} and t.key = ${to}`;
    await tx.$executeRaw`
      delete from draft f using draft t where f.user_id = t.user_id and f.key = ${from} and t.key = ${to}`;
    await tx.$executeRaw`update draft set key = ${to} where key = ${from}`;
    await tx.$executeRaw`update ticket_attachment set form_key = ${to} where form_key = ${from} and ticket_id is null`;
  }
  // An answer on its way is stopped there by the news that the merge brings, and lies in its author's composer again.
  await tx.$executeRaw`update held_answer set ticket_id = ${toId}::uuid
    where ticket_id = ${fromId}::uuid and status = 'waiting'`;
}

import type { Actor } from '~/domain/accounts/actor';
import { PERMISSIONS } from '~/domain/accounts/permissions';
import { asActor, readAsActor } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { Prisma } from '~generated/prisma/client';
import { isDesk } from '../policy';
import { findThemes } from '../themes/find-themes.server';
import { type BulkActionInput, type BulkRow, bulkAction } from './bulk';

/** A bulk action that was carried out, with what became of each ticket. */
export type BulkResult = { action: BulkActionInput; at: string; undone: boolean; rows: BulkRow[] };

/** One's own bulk action. @throws AppError forbidden, not_found */
export async function getBulk(actor: Actor, id: string): Promise<BulkResult> {
  if (!isDesk(actor)) throw new AppError('forbidden');
  return asActor(actor, async (tx) => {
    const bulk = await tx.bulkAction.findUnique({ where: { id } });
    if (!bulk || bulk.actorId !== actor.id) throw notFound();
    const rows = await tx.$queryRaw<BulkRow[]>`
      select t.number, t.title, m.name as municipality, r.outcome, null as "from", r.reason, r.undo_outcome as undo, r.undo_reason as "undoReason",
        (r.outcome = 'changed' and r.undo_outcome is distinct from 'changed' and r.version_after = t.version) as undoable
      from bulk_action_row r join ticket t on t.id = r.ticket_id join municipality m on m.code = t.municipality_code
      where r.bulk_id = ${id}::uuid order by r.position`;
    return {
      action: bulkAction.parse(bulk.action),
      at: bulk.at.toISOString(),
      undone: bulk.undoneAt !== null,
      rows: rows.map((row) => ({ ...row, undoable: row.undoable === true })),
    };
  });
}

/** What a bulk action can set beside states and priorities: people, themes and open known errors, by name. */
export type BulkChoices = Record<'staff' | 'themes' | 'knownErrors', { value: string; label: string }[]>;

/** What the database knows of the choices; themes are kept in the process. */
export type StoredChoices = Omit<BulkChoices, 'themes'>;

/** SQL for the people of the desk and the open known errors, as one JSON value. */
export function bulkChoicesSql(actor: Actor): Prisma.Sql {
  const roles = [...PERMISSIONS['tickets.work']];
  return Prisma.sql`select json_build_object(
      'staff', (select coalesce(json_agg(json_build_object('value', u.id, 'label', u.name) order by u.name), '[]')
        from user_account u where u.role::text = any(${roles}::text[]) and u.disabled_at is null),
      'knownErrors', (select coalesce(json_agg(json_build_object('value', k.id::text, 'label', (
            select x.title from known_error_text x where x.known_error_id = k.id
            order by x.language::text <> ${actor.language}, x.language limit 1)) order by k.id desc), '[]')
        from known_error k where k.status <> 'closed'))`;
}

/** The choices with the themes in the reader's language. */
export async function withThemes(actor: Actor, stored: StoredChoices): Promise<BulkChoices> {
  const themes = await findThemes(actor.language);
  return { ...stored, themes: themes.map(({ code, label }) => ({ value: code, label })) };
}

/** What the desk can choose from for many tickets at once; nothing for others. */
export async function findBulkChoices(actor: Actor): Promise<BulkChoices | null> {
  if (!isDesk(actor)) return null;
  const [found] = await readAsActor<{ choices: StoredChoices }>(
    actor,
    Prisma.sql`select (${bulkChoicesSql(actor)}) as choices`,
  );
  return found ? withThemes(actor, found.choices) : null;
}

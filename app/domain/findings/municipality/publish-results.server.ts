import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { messageKey } from '~/i18n/message-key';
import { now, today } from '~/platform/clock.server';
import { asSystem } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { orderComparison } from '../comparison/order-comparison.server';
import { type PublishedInput, readPublishedLines } from './published-results';

const NAMED = 10;

/**
 * Keeps the goal achievement that IMDi has published for a year; what stood for the same municipalities is replaced. All lines
 * or none.
 * @throws AppError forbidden; invalid beside `year` for one to come, or beside `lines`, which names the lines that cannot be
 * read or name no municipality
 */
export async function publishResults(
  actor: Actor,
  { year, source, lines: text }: PublishedInput,
): Promise<number> {
  if (!can(actor, 'results.publish')) throw new AppError('forbidden');
  const latest = Number(today().slice(0, 4));
  if (year > latest) {
    const message = messageKey('errors.fields.too_high', { max: latest });
    throw new AppError('invalid', message, { fields: { year: message } });
  }
  const { lines, wrong } = readPublishedLines(text);
  if (wrong.length > 0) refuse('municipality_findings.published.wrong_lines', wrong);
  return asSystem(async (tx) => {
    const known = new Set(
      (await tx.municipality.findMany({ select: { code: true } })).map(({ code }) => code),
    );
    const unknown = lines.filter(({ code }) => !known.has(code)).map(({ code }) => code);
    if (unknown.length > 0) refuse('municipality_findings.published.unknown', unknown);
    await tx.$executeRaw`
      insert into published_result as p (municipality_code, year, goal_percent, source, saved_by_id, saved_at)
      select code, ${year}::int, percent, ${source}, ${actor.id}::uuid, ${now()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as r(code text, percent int)
      on conflict (municipality_code, year) do update set goal_percent = excluded.goal_percent, source = excluded.source,
        saved_by_id = excluded.saved_by_id, saved_at = excluded.saved_at`;
    await noteActivity(tx, {
      kind: 'quality.results_published',
      actorId: actor.id,
      data: { year, municipalities: lines.length },
    });
    await orderComparison(tx);
    return lines.length;
  });
}

function refuse(key: string, which: readonly (number | string)[]): never {
  const list = which.slice(0, NAMED).join(', ') + (which.length > NAMED ? ' …' : '');
  const message = messageKey(key, { list });
  throw new AppError('invalid', message, { fields: { lines: message } });
}

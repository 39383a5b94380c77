import { signatureSchema } from '~/domain/quality/signature';
import { startOfOsloDay } from '~/platform/clock.server';
import { addDays, type IsoDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import { type CatalogueEntry, KNOWN_ERROR_CATALOGUE } from '../data/known-error-catalogue';
import { morningOf } from './load-history';

const LANGUAGES = ['nb', 'nn', 'en'] as const;
const EMPTY = { symptom: '', affected: '', workaround: '', whatToDo: '', whatNotToDo: '' };

/**
 * The published known errors in a machine-readable shape, marked as demo content, with a few tickets linked to those whose
 * rules they are about. Whom they hit is found by the evaluation that follows.
 */
export async function loadKnownErrors(tx: Tx, today: IsoDate): Promise<void> {
  const owner = await tx.user.findFirstOrThrow({ where: { role: 'registry_owner' }, select: { id: true } });
  for (const entry of KNOWN_ERROR_CATALOGUE) {
    const id = await insertEntry(tx, entry, owner.id, today);
    if (entry.covers.length > 0) await linkTickets(tx, id, entry.covers);
  }
}

async function insertEntry(tx: Tx, entry: CatalogueEntry, ownerId: string, today: IsoDate): Promise<number> {
  const { code, status, visibility, loudness, covers, update, closedDaysAgo } = entry;
  const createdAt = morningOf(today, entry.createdDaysAgo);
  const closedAt = closedDaysAgo === undefined ? null : morningOf(today, closedDaysAgo);
  const updatedAt = closedAt ?? morningOf(today, Math.min(entry.createdDaysAgo, 3));
  const { id } = await tx.knownError.create({
    data: {
      ...{ status, visibility, loudness, covers, createdAt, updatedAt, closedAt },
      catalogueCode: code,
      signature: signatureSchema.parse(entry.signature),
      publishedAt: createdAt,
      createdById: ownerId,
      nextUpdateAt: entry.nextUpdateInDays ? startOfOsloDay(addDays(today, entry.nextUpdateInDays)) : null,
    },
    select: { id: true },
  });
  await tx.knownErrorText.createMany({
    data: LANGUAGES.flatMap((language) => {
      const texts = entry[language];
      return texts ? [{ knownErrorId: id, language, ...EMPTY, ...texts }] : [];
    }),
  });
  await tx.knownErrorUpdate.create({
    data: {
      ...{ knownErrorId: id, at: updatedAt, authorId: ownerId, status },
      bodyNb: update.nb,
      bodyNn: update.nn ?? '',
      bodyEn: update.en ?? '',
    },
  });
  return id;
}

/** Open tickets about findings of the rules. */
async function linkTickets(tx: Tx, knownErrorId: number, rules: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    insert into ticket_known_error (ticket_id, known_error_id, municipality_code, linked_by_id)
    select distinct on (t.id) t.id, ${knownErrorId}::int, t.municipality_code, t.assignee_id
    from ticket t join ticket_finding tf on tf.ticket_id = t.id join finding f on f.id = tf.finding_id
    where f.rule_id = any(${[...rules]}::text[]) and t.state not in ('solved', 'closed', 'new')
    order by t.id limit 8`;
}

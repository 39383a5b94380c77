import { type Actor, isMunicipal, type Language } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { readSignature, type Signature } from '~/domain/quality/signature';
import { asActor } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import type { HitExample, HitPerson, HitPlace } from './find-hits.server';
import { hitExamples, hitPersonsOf, hitPlaces } from './find-hits.server';
import {
  type KnownErrorStatus,
  type KnownErrorTexts,
  type Loudness,
  missingTexts,
  type ReadTexts,
  textsFor,
  updateFor,
  type Visibility,
} from './known-error';
import { seesAll, visibleKnownErrorsSql } from './visible.server';

export type KnownErrorUpdateLine = {
  id: number;
  at: Date;
  status: KnownErrorStatus;
  body: string;
  language: Language;
};

export type KnownErrorPage = {
  number: number;
  catalogueCode: string | null;
  status: KnownErrorStatus;
  visibility: Visibility;
  texts: ReadTexts;
  missing: Language[];
  nextUpdateAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
  updates: KnownErrorUpdateLine[];
  covers: string[];
  /** Own persons that are hit now; null for those who see no persons of one municipality. */
  own: { persons: HitPerson[]; total: number; of: number } | null;
  /** Put away by the reader since its last update. */
  dismissed: boolean;
  /** What the reader said today. */
  verdict: 'solves' | 'not_us' | null;
  /** For IMDi. */
  desk: DeskView | null;
};

export type DeskView = {
  version: number;
  loudness: Loudness;
  signature: Signature;
  closingReason: string | null;
  all: Partial<Record<Language, KnownErrorTexts>>;
  places: HitPlace[];
  examples: HitExample[];
  persons: number;
  ever: number;
  verdicts: { solves: number; notUs: number };
};

/**
 * A known error with all that its page shows to this reader.
 * @throws AppError forbidden, or not_found, the same for a missing one and one that the actor may not see
 */
export async function getKnownError(actor: Actor, number: number): Promise<KnownErrorPage> {
  if (!can(actor, 'known_errors.read')) throw new AppError('forbidden');
  return asActor(actor, async (tx) => {
    const [found] = await tx.$queryRaw<{ id: number }[]>`
      select k.id from known_error k where k.id = ${number} and ${visibleKnownErrorsSql(actor)}`;
    const row = found
      ? await tx.knownError.findUnique({
          where: { id: number },
          include: { texts: true, updates: { orderBy: { id: 'desc' } } },
        })
      : null;
    if (!row) throw notFound();
    const texts = textsFor(row.texts, actor.language);
    if (!texts) throw notFound();
    const own = isMunicipal(actor) ? await hitPersonsOf(tx, actor, number) : null;
    const [mine] = await tx.$queryRaw<{ dismissed: boolean; verdict: KnownErrorPage['verdict'] }[]>`
      select exists (select from known_error_dismissal d where d.known_error_id = ${number} and d.user_id = ${actor.id}::uuid
          and d.update_id >= ${row.updates[0]?.id ?? 0}) as dismissed,
        (select v.verdict from known_error_verdict v where v.known_error_id = ${number} and v.user_id = ${actor.id}::uuid
          order by v.day desc limit 1) as verdict`;
    return {
      number,
      catalogueCode: row.catalogueCode,
      status: row.status as KnownErrorStatus,
      visibility: row.visibility as Visibility,
      texts,
      missing: missingTexts(row.texts),
      nextUpdateAt: row.nextUpdateAt,
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
      closedAt: row.closedAt,
      updates: row.updates.map((update) => ({
        id: update.id,
        at: update.at,
        status: update.status as KnownErrorStatus,
        ...updateFor(update, actor.language),
      })),
      covers: row.covers,
      own,
      dismissed: mine?.dismissed ?? false,
      verdict: mine?.verdict ?? null,
      desk: seesAll(actor)
        ? {
            version: row.version,
            loudness: row.loudness as Loudness,
            signature: readSignature(row.signature),
            closingReason: row.closingReason,
            all: Object.fromEntries(
              row.texts.map(({ language, knownErrorId: _, ...rest }) => [language, rest]),
            ),
            ...(await deskNumbers(tx, number)),
            places: await hitPlaces(tx, number),
            examples: await hitExamples(tx, number),
          }
        : null,
    };
  });
}

type Tx = Parameters<typeof hitPlaces>[0];

async function deskNumbers(tx: Tx, number: number): Promise<Pick<DeskView, 'persons' | 'ever' | 'verdicts'>> {
  const [row] = await tx.$queryRaw<{ persons: number; ever: number; solves: number; notUs: number }[]>`
    select (count(*) filter (where h.ended_at is null))::int as persons, count(*)::int as ever,
      (select count(*)::int from known_error_verdict v where v.known_error_id = ${number} and v.verdict = 'solves') as solves,
      (select count(*)::int from known_error_verdict v where v.known_error_id = ${number} and v.verdict = 'not_us') as "notUs"
    from known_error_hit h where h.known_error_id = ${number}`;
  const { persons = 0, ever = 0, solves = 0, notUs = 0 } = row ?? {};
  return { persons, ever, verdicts: { solves, notUs } };
}

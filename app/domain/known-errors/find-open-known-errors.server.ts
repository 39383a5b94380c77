import type { Language } from '~/domain/accounts/actor';
import { asSystem } from '~/platform/db.server';
import { searchSql } from './find-known-errors.server';
import { type KnownErrorStatus, type ReadTexts, updateFor } from './known-error';
import { textSql } from './visible.server';

/** A known error as anybody may read it: no person, no municipality, no number of either. */
export type OpenKnownError = {
  number: number;
  catalogueCode: string | null;
  status: KnownErrorStatus;
  texts: ReadTexts;
  /** ISO instants. */
  publishedAt: string;
  updatedAt: string;
  nextUpdateAt: string | null;
  /** The last word on it. */
  latest: string | null;
};

type Row = Omit<OpenKnownError, 'texts' | 'latest' | 'publishedAt' | 'updatedAt' | 'nextUpdateAt'> & {
  texts: ReadTexts | null;
  publishedAt: Date;
  updatedAt: Date;
  nextUpdateAt: Date | null;
  last: { bodyNb: string; bodyNn: string; bodyEn: string } | null;
};

/** The public known errors, open ones first, the latest changed first. Read for nobody in particular. */
export async function findOpenKnownErrors(language: Language, search: string): Promise<OpenKnownError[]> {
  const rows = await asSystem(
    (tx) => tx.$queryRaw<Row[]>`
      select k.id as number, k.catalogue_code as "catalogueCode", k.status, ${textSql(language)} as texts,
        coalesce(k.published_at, k.created_at) as "publishedAt", k.updated_at as "updatedAt", k.next_update_at as "nextUpdateAt",
        (select json_build_object('bodyNb', u.body_nb, 'bodyNn', u.body_nn, 'bodyEn', u.body_en)
          from known_error_update u where u.known_error_id = k.id order by u.id desc limit 1) as last
      from known_error k where k.visibility = 'public' and ${searchSql(search)}
      order by k.status = 'closed', k.updated_at desc, k.id desc limit 200`,
  );
  return rows.flatMap(({ texts, last, publishedAt, updatedAt, nextUpdateAt, ...row }) =>
    texts
      ? [
          {
            ...row,
            texts,
            publishedAt: publishedAt.toISOString(),
            updatedAt: updatedAt.toISOString(),
            nextUpdateAt: nextUpdateAt?.toISOString() ?? null,
            latest: last ? updateFor(last, language).body || null : null,
          },
        ]
      : [],
  );
}

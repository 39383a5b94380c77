import { asSystem } from '~/platform/db.server';

/** How long an unfinished text is kept after its writer last touched it, in days. */
const DRAFTS_KEPT_DAYS = 30;

/** Deletes drafts that nobody has touched for a month: they may tell of persons. Part of the nightly clean-up. */
export async function forgetDrafts(): Promise<void> {
  await asSystem(
    (tx) => tx.$executeRaw`
      delete from draft where updated_at < clock_timestamp() - make_interval(days => ${DRAFTS_KEPT_DAYS}::int)`,
  );
}

import { asSystem } from '~/platform/db.server';
import { REJECTS_KEPT_DAYS } from './rejected-row';

/**
 * Deletes rejected rows, which hold person numbers as they came, when their time is up, and the bytes of uploads that were finished
 * without them. Part of the nightly clean-up.
 */
export async function forgetRejects(): Promise<void> {
  await asSystem(async (tx) => {
    await tx.$executeRaw`
      delete from transfer_reject r using transfer t
      where t.id = r.transfer_id and t.created_at < clock_timestamp() - make_interval(days => ${REJECTS_KEPT_DAYS}::int)`;
    await tx.$executeRaw`
      delete from transfer_content c using transfer t
      where t.id = c.transfer_id and t.state in ('done', 'refused', 'failed')`;
  });
}

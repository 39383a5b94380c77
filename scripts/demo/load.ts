import { closeDb } from '../../app/platform/db.server';
import { reportFailure } from '../../app/platform/plain-error.server';

// The demo data in a process of its own: it needs memory that the portal should not keep.
process.on('disconnect', () => process.exit(1));

async function main(): Promise<void> {
  const { loadDemo } = await import('../../prisma/seed/demo/load-demo');
  await loadDemo();
}

main()
  .catch((error: unknown) => {
    reportFailure(error);
    process.exitCode = 1;
  })
  .finally(async () => {
    await closeDb();
    process.exit();
  });

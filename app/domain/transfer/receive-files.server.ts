import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { asActor } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { addJob } from '~/platform/jobs.server';
import { type SpooledFile, sniffKind, storeFile, transferId } from './store-file.server';

export type ReceivedFiles = { formId: string; files: SpooledFile[] };

/**
 * Takes uploaded files into the queue, lists of persons before lists of items. Everything is stored together with its jobs, or
 * nothing is. Returns the ids of the uploads in that order; a repeated submit gives the same ids and no second upload.
 */
export async function receiveFiles(actor: Actor, { formId, files }: ReceivedFiles): Promise<string[]> {
  const { municipalityCode } = actor;
  if (!municipalityCode || !can(actor, 'transfer.upload')) throw notFound();
  const sniffed = await Promise.all(
    files.map(async (file) => ({
      ...file,
      id: transferId(formId, municipalityCode, file.sha256),
      kind: await sniffKind(file.path),
    })),
  );
  sniffed.sort((a, b) => Number(a.kind !== 'PERSONS') - Number(b.kind !== 'PERSONS'));
  await asActor(actor, async (tx) => {
    for (const file of sniffed) {
      const stored = await storeFile(tx, {
        ...file,
        municipalityCode,
        channel: 'web',
        uploadedById: actor.id,
      });
      if (stored)
        await addJob(
          tx,
          'read-transfer',
          { transferId: stored.id },
          { jobKey: `transfer:${stored.id}`, maxAttempts: 6 },
        );
    }
  });
  return [...new Set(sniffed.map((file) => file.id))];
}

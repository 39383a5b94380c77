import { expect, it } from 'vitest';
import { asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { people } from '~test/factories/people';
import { attachFile } from './attach-file.server';

const { colleague } = people({ colleague: 'municipal_admin' });

it('does not let one person fill the store with files that wait', async () => {
  const uploaderId = colleague.id;
  const row = (i: number) => ({
    ...{ id: newId(), uploaderId, formKey: `new:person:${i}`, fileName: 'x.txt', size: 1 },
    ...{ sha256: 'x', store: 'database', scan: 'clean', createdAt: new Date() },
  });
  await asSystem((tx) =>
    tx.ticketAttachment.createMany({ data: Array.from({ length: 100 }, (_, i) => row(i)) }),
  );
  const input = { formKey: 'new', name: 'y.txt', bytes: Buffer.from('y') };
  await expect(attachFile(colleague, input)).rejects.toMatchObject({ key: 'attachments.fault.too_many' });
});

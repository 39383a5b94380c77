import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ROLES } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { csvOf, personRow } from '~test/factories/import-text';
import { makeActor } from '~test/factories/make-actor';
import { people } from '~test/factories/people';
import { withDatabase } from '~test/setup/database';
import { findTransfers } from './find-transfers.server';
import { forgetRejects } from './forget-rejects.server';
import { getTransfer } from './get-transfer.server';
import { readTransfer } from './read-transfer.server';
import { receiveFiles } from './receive-files.server';
import { rejectedRows } from './rejected-rows.server';
import type { SpooledFile } from './store-file.server';

const db = withDatabase();
const folder = mkdtempSync(path.join(os.tmpdir(), 'nir-receive-'));
const PERSONS = csvOf([
  personRow('202490000108'),
  personRow('202490000202', { Lov: 'INTROLOVEN', Navn: '=1+1' }),
]);
const ITEMS = csvOf([{ 'DUF-nummer': '202490000108', Post: 'KONTRAKT', Vedtaksdato: '01.02.2024' }]);
const { superuser, neighbour } = people({
  superuser: 'municipal_superuser',
  neighbour: { role: 'municipal_superuser', municipalityCode: '0301' },
});

beforeEach(async () => {
  await db.query(
    'truncate person, transfer, transfer_mark, finding, person_quality, municipality_quality, rule_count cascade',
  );
  await db.query('delete from graphile_worker._private_jobs');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
});

function spooled(fileName: string, content: string | Buffer): SpooledFile {
  const bytes = Buffer.from(content);
  const file = path.join(folder, newId());
  writeFileSync(file, bytes);
  return {
    path: file,
    fileName,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

const jobs = () =>
  db.query<{ key: string }>(
    "select key from graphile_worker.jobs where task_identifier = 'read-transfer' order by id",
  );

describe('receiveFiles', () => {
  it('stores files with their jobs, persons first whatever the order and the names', async () => {
    const files = [spooled('a.csv', ITEMS), spooled('z.csv', PERSONS)];
    const ids = await receiveFiles(superuser, { formId: newId(), files });
    const rows = await db.query(
      'select id::text, kind, state, municipality_code::text as place from transfer',
    );
    expect(ids.map((id) => rows.find((row) => row.id === id))).toMatchObject([
      { kind: 'PERSONS', state: 'queued', place: '4203' },
      { kind: 'ITEMS', state: 'queued', place: '4203' },
    ]);
    expect((await jobs()).map((job) => job.key)).toEqual(ids.map((id) => `transfer:${id}`));
    expect(await db.query("select kind from activity where kind = 'transfer.received'")).toHaveLength(2);
    expect(await readTransfer(ids[1] ?? '')).toBe('finished');
    expect(await db.query('select state, added, rejected from transfer order by kind')).toEqual([
      { state: 'done', added: 1, rejected: 0 },
      { state: 'done', added: 1, rejected: 1 },
    ]);
  });

  it('takes a repeated submit for the same upload, and another file of the same form for another', async () => {
    const formId = newId();
    const first = await receiveFiles(superuser, { formId, files: [spooled('p.csv', PERSONS)] });
    await readTransfer(first[0] ?? '');
    const again = await receiveFiles(superuser, {
      formId,
      files: [spooled('p.csv', PERSONS), spooled('p.csv', PERSONS)],
    });
    expect(again).toEqual(first);
    expect(await receiveFiles(superuser, { formId, files: [spooled('i.csv', ITEMS)] })).not.toEqual(first);
    expect(await db.query('select state from transfer order by kind')).toEqual([
      { state: 'queued' },
      { state: 'done' },
    ]);
    const [theirs] = await receiveFiles(neighbour, { formId, files: [spooled('p.csv', PERSONS)] });
    expect(first).not.toContain(theirs);
  });

  it('keeps a file of several parts whole', async () => {
    const rows = Array.from({ length: 30_000 }, (_, n) => ({
      'DUF-nummer': String(n),
      Post: 'KONTRAKT',
      Merknad: 'ø'.repeat(30),
    }));
    const [id = ''] = await receiveFiles(superuser, {
      formId: newId(),
      files: [spooled('stor.csv', csvOf(rows))],
    });
    const [parts] = await db.query<{ n: number }>('select count(*)::int as n from transfer_content');
    expect(parts?.n).toBeGreaterThan(2);
    await readTransfer(id);
    expect(await db.query('select state, rejected from transfer')).toEqual([
      { state: 'done', rejected: 30_000 },
    ]);
  });

  it.each([
    ['../../etc/202190000102.csv', '••••••••••••.csv'],
    ['C:\\data\\liste\u0000.csv', 'liste.csv'],
    ['', 'fil'],
    [`${'å'.repeat(300)}.csv`, `${'å'.repeat(59)}…`],
  ])('keeps the name %j as %j', async (given, kept) => {
    await receiveFiles(superuser, { formId: newId(), files: [spooled(given, PERSONS)] });
    expect(await db.query('select file_name from transfer')).toEqual([{ file_name: kept }]);
  });

  it('is for those who register in a municipality alone', async () => {
    for (const role of ROLES) {
      const actor = await makeActor(role);
      const sent = receiveFiles(actor, { formId: newId(), files: [spooled('p.csv', PERSONS)] });
      if (role === 'municipal_superuser' || role === 'municipal_admin')
        await expect(sent).resolves.toHaveLength(1);
      else await expect(sent).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});

describe('the receipt', () => {
  it('is the municipality’s own: not found for others, with or without the where-clause', async () => {
    const [id = ''] = await receiveFiles(superuser, { formId: newId(), files: [spooled('p.csv', PERSONS)] });
    await readTransfer(id);
    expect(await getTransfer(superuser, id, 1)).toMatchObject({
      state: 'done',
      added: 1,
      rejected: 1,
      rejectsKept: 1,
    });
    expect((await findTransfers(superuser, 1)).rows).toMatchObject([{ id, uploadedBy: superuser.name }]);
    expect(await findTransfers(superuser, 99)).toEqual(await findTransfers(superuser, 1));
    expect(await getTransfer(superuser, id, 99)).toEqual(await getTransfer(superuser, id, 1));
    expect(await findTransfers(neighbour, 1)).toEqual({ rows: [], total: 0, page: 1 });
    for (const wanted of [id, newId(), "x' or 1=1", '']) {
      await expect(getTransfer(neighbour, wanted, 1)).rejects.toMatchObject({ code: 'not_found' });
      await expect(rejectedRows(neighbour, wanted)).rejects.toMatchObject({ code: 'not_found' });
    }
    const [rows, rejects, contents] = await asActor(neighbour, async (tx) => [
      await tx.transfer.count(),
      await tx.transferReject.count(),
      await tx.transferContent.count(),
    ]);
    expect([rows, rejects, contents]).toEqual([0, 0, 0]);
  });

  it('gives the rejected rows as they came until their time is up', async () => {
    const [id = ''] = await receiveFiles(superuser, { formId: newId(), files: [spooled('p.csv', PERSONS)] });
    await readTransfer(id);
    const { columns, overflow, rows } = await rejectedRows(superuser, id);
    const all = [];
    for await (const row of rows) all.push(row);
    expect(columns.slice(0, 2)).toEqual(['DUF-nummer', 'Navn']);
    expect(overflow).toBe(0);
    expect(all).toMatchObject([
      { line: 3, column: 'Lov', value: 'INTROLOVEN', reason: 'code', params: { list: 'REGIME' } },
    ]);
    expect(all[0]?.original.slice(0, 2)).toEqual(['202490000202', '=1+1']);
    await forgetRejects();
    expect(await getTransfer(superuser, id, 1)).toMatchObject({ rejectsKept: 1 });
    await db.query("update transfer set created_at = now() - interval '91 days'");
    await forgetRejects();
    expect(await getTransfer(superuser, id, 1)).toMatchObject({ rejected: 1, rejectsKept: 0, rejects: [] });
  });
});

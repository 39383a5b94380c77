import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDb } from '~/platform/db.server';
import { csvOf, importText, personRow } from '~test/factories/import-text';
import { madeUpDuf } from '~test/load/import-files';
import { withDatabase } from '~test/setup/database';
import { importFromDisk } from './import-from-disk.server';
import { readTransfer, readTransferJob, resumeTransfers } from './read-transfer.server';

const db = withDatabase();
const folder = mkdtempSync(path.join(os.tmpdir(), 'nir-concurrency-'));

beforeEach(async () => {
  await db.query(
    'truncate person, transfer, transfer_mark, finding, person_quality, municipality_quality, rule_count restart identity cascade',
  );
  await db.query('delete from graphile_worker._private_jobs');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeDb();
});

function fileOf(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const crowd = (count: number, name: string) =>
  Array.from({ length: count }, (_, n) => personRow(madeUpDuf(2024, 900_000 + n), { Navn: `${name} ${n}` }));

const itemsOf = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    'DUF-nummer': madeUpDuf(2024, 900_000 + n),
    Post: 'KATEGORI',
    Kode: 'RP_INTRO',
    'Fra dato': '01.02.2024',
    'Ekstern id': `k${n}`,
  }));

/** Runs the command-line import in a process of its own. */
function otherProcess(municipality: string, file: string, more: Record<string, string> = {}) {
  return spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/cli/import.ts', '--municipality', municipality, file],
    {
      env: { ...process.env, NODE_ENV: 'test', ...more },
      stdio: 'ignore',
    },
  );
}

const ended = (child: ReturnType<typeof otherProcess>) =>
  new Promise<number | null>((resolve) => child.on('exit', resolve));

const count = async (table: string) => {
  const [row] = await db.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return row?.n ?? 0;
};

describe('two uploads at once', () => {
  it('of one municipality, from two processes, come one after the other and end as one of them wrote', async () => {
    const [a, b] = [csvOf(crowd(800, 'A')), csvOf(crowd(800, 'B'))];
    const child = otherProcess('4203', fileOf('b.csv', b));
    const [receipt, code] = await Promise.all([importText('4203', a), ended(child)]);
    expect(receipt.state).toBe('done');
    expect(code).toBe(0);
    const rows = await db.query<{ added: number; changed: number; state: string }>(
      'select added, changed, state from transfer',
    );
    expect(rows.map((row) => row.state)).toEqual(['done', 'done']);
    expect(rows.map((row) => row.added).sort()).toEqual([0, 800]);
    expect(rows.map((row) => row.changed).sort()).toEqual([0, 800]);
    const names = await db.query('select distinct left(name, 1) as first from person');
    expect(names).toHaveLength(1);
  });

  it('in one process do not mix: the second comes back later', async () => {
    const receipts = await Promise.all([
      importText('4203', csvOf(crowd(300, 'A'))),
      importText('4203', csvOf(crowd(300, 'B'))),
    ]);
    expect(receipts.map((receipt) => receipt.added + receipt.changed)).toEqual([300, 300]);
    expect(receipts.map((receipt) => receipt.added).sort()).toEqual([0, 300]);
  });

  it('items sent together with their persons wait for them, in whatever order the jobs run', async () => {
    const persons = await importFromDisk('4203', [fileOf('p.csv', csvOf(crowd(1, 'A')))]);
    expect(persons).toHaveLength(1);
    await db.query('truncate person, transfer_mark cascade');
    await db.query("update transfer set state = 'queued', created_at = now() - interval '1 minute'");
    await db.query(
      `insert into transfer_content (transfer_id, part, municipality_code, bytes) select id, 0, '4203', $1 from transfer`,
      [Buffer.from(csvOf(crowd(1, 'A')))],
    );
    await db.query('update transfer set file_size = $1', [Buffer.from(csvOf(crowd(1, 'A'))).length]);
    expect(await importText('4203', csvOf(itemsOf(1)))).toMatchObject({ added: 1, rejected: 0 });
  });
});

describe('a process killed midway', () => {
  it('leaves nothing half-done, and the next attempt gives the whole result', async () => {
    const file = fileOf('killed.csv', csvOf(crowd(3000, 'A')));
    const child = otherProcess('4203', file);
    await vi.waitFor(
      async () => {
        const [row] = await db.query<{ step: string }>('select step from transfer');
        expect(['storing', 'evaluating']).toContain(row?.step);
      },
      { timeout: 25_000, interval: 5 },
    );
    child.kill('SIGKILL');
    await ended(child);
    expect(await count('person')).toBe(0);
    expect(await count('transfer_reject')).toBe(0);
    const [left] = await db.query<{ id: string; state: string }>('select id, state from transfer');
    expect(left?.state).toBe('running');
    await vi.waitFor(async () => expect(await readTransfer(left?.id ?? '')).toBe('finished'), {
      timeout: 20_000,
    });
    expect(await db.query('select state, added, rejected from transfer')).toEqual([
      { state: 'done', added: 3000, rejected: 0 },
    ]);
    expect(await count('person')).toBe(3000);
    expect(await count('transfer_content')).toBe(0);
  }, 60_000);

  it('is put back in line by the worker, unless somebody is reading it', async () => {
    await importText('4203', csvOf(crowd(1, 'A')));
    await db.query("update transfer set state = 'running', channel = 'web'");
    await resumeTransfers();
    const jobs = await db.query<{ key: string }>(
      "select key from graphile_worker.jobs where task_identifier = 'read-transfer'",
    );
    expect(jobs).toHaveLength(1);
  });

  it('again and again is given up, and says so', async () => {
    await importText('4203', csvOf(crowd(1, 'A')));
    await db.query(`update transfer set state = 'running', effect = '{"attempts": 5}'`);
    const [row] = await db.query<{ id: string }>('select id from transfer');
    expect(await readTransfer(row?.id ?? '')).toBe('finished');
    expect(await db.query('select state from transfer')).toEqual([{ state: 'failed' }]);
  });

  it('does nothing for a file that is finished or gone', async () => {
    await importText('4203', csvOf(crowd(2, 'A')));
    const [row] = await db.query<{ id: string }>('select id from transfer');
    await readTransferJob({ transferId: row?.id ?? '' });
    await readTransferJob({ transferId: '00000000-0000-4000-8000-000000000000' });
    expect(await count('transfer')).toBe(1);
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readLedger } from '../../app/domain/notifications/read-ledger.server';
import { closeDb } from '../../app/platform/db.server';

const USAGE = 'Usage: npm run ledger -- [--outside known.json] [--since 4711]';

const outsideSchema = z.object({
  tickets: z.array(z.uuid()).optional(),
  messages: z.array(z.uuid()).optional(),
  received: z.array(z.string()).optional(),
});

/**
 * `npm run ledger -- [--outside known.json] [--since 4711]`: prints the sums of the support desk that must balance.
 * `known.json` holds what is known outside the portal: ids of acknowledged `tickets` and `messages`, and Message-IDs that
 * a mail server has `received`. `--since` is the id of the last activity whose receipts were never to be mailed (loaded demo
 * data). Exit code 0 when everything balances, 1 when not, 2 when the call is wrong.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { outside: { type: 'string' }, since: { type: 'string' } } });
  const since = Number(values.since ?? 0);
  if (!Number.isInteger(since)) {
    console.error(USAGE);
    return 2;
  }
  const outside = values.outside ? outsideSchema.parse(JSON.parse(read(values.outside))) : {};
  const lines = await readLedger(outside, since);
  for (const { about, expected, found } of lines) {
    console.log(`${expected === found ? 'ok   ' : 'WRONG'} ${about}: ${found} of ${expected}`);
  }
  return lines.every(({ expected, found }) => expected === found) ? 0 : 1;
}

const read = (file: string) => readFileSync(path.resolve(process.env.INIT_CWD ?? '.', file), 'utf8');

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : 'Not read.');
  process.exitCode = (error as { code?: string } | null)?.code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1;
} finally {
  await closeDb();
}

import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { createSystemAdmin } from '../../app/domain/accounts/create-system-admin.server';
import { wordsFor } from '../../app/i18n/words-for.server';
import { closeDb } from '../../app/platform/db.server';
import { AppError } from '../../app/platform/errors';

/**
 * `npm run create-admin [-- --email kari@imdi.no --name "Kari Nordmann"]`: makes a system administrator, or a new link
 * for one who exists, and prints the one-time link by which the password is set. Asks for what is not given.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' } } });
  const ask = async (question: string) => {
    if (!process.stdin.isTTY) throw new Error('Give --email and --name, or run this in a terminal.');
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return await lines.question(question);
    } finally {
      lines.close();
    }
  };
  const email = values.email ?? (await ask('E-mail: '));
  const name = values.name ?? (await ask('Name: '));
  const { link, existed, hours } = await createSystemAdmin({ email, name });
  console.log(existed ? 'The system administrator exists already.' : 'The system administrator is made.');
  console.log(`Set the password within ${hours} hours, once, at:\n${link}`);
}

/** Each fault in plain words. */
function explain(error: AppError): string {
  const t = wordsFor('en');
  const faults = Object.entries(error.fields).map(([field, key]) => `${field}: ${t.message(key)}`);
  return faults.length > 0 ? faults.join('\n') : t.message(error.key, error.params);
}

try {
  await main();
} catch (error) {
  if (error instanceof AppError) console.error(explain(error));
  else console.error(error instanceof Error ? error.message : 'Not made.');
  process.exitCode = 1;
} finally {
  await closeDb();
}

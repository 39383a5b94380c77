import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { importFromDisk } from '../../app/domain/transfer/import-from-disk.server';
import { isMunicipality } from '../../app/domain/transfer/is-municipality.server';
import { FileRefused } from '../../app/domain/transfer/refusal';
import { closeDb } from '../../app/platform/db.server';

/**
 * `npm run import -- --municipality 4203 FILE…`: takes files in without a browser and prints the receipts as JSON, lists of
 * persons first. Exit code 0 when every file was taken in, 1 when a file was refused or failed, 2 when the call is wrong.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { municipality: { type: 'string' } },
    allowPositionals: true,
  });
  const municipality = values.municipality ?? '';
  if (!/^\d{4}$/.test(municipality) || positionals.length === 0) {
    console.error('Usage: npm run import -- --municipality 4203 FILE…');
    return 2;
  }
  if (!(await isMunicipality(municipality))) {
    console.error(`There is no municipality ${municipality}.`);
    return 2;
  }
  const files = positionals.map((file) => path.resolve(process.env.INIT_CWD ?? '.', file));
  for (const file of files) {
    try {
      await access(file, constants.R_OK);
    } catch {
      console.error(`The file ${file} cannot be read.`);
      return 2;
    }
  }
  const receipts = await importFromDisk(municipality, files);
  console.log(JSON.stringify(receipts, null, 2));
  return receipts.every((receipt) => receipt.state === 'done') ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof FileRefused) console.error(`Refused: ${error.refusal.key}`);
  else console.error(error instanceof Error ? error.message : 'Not imported.');
  process.exitCode = error instanceof FileRefused ? 1 : 2;
} finally {
  await closeDb();
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { importFromDisk } from '~/domain/transfer/import-from-disk.server';
import type { Receipt } from '~/domain/transfer/transfer';

/** Writes the content to a file, runs it through the import and gives the receipt. */
export async function importText(municipalityCode: string, content: string | Buffer): Promise<Receipt> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nir-import-'));
  try {
    const file = path.join(folder, 'fil.csv');
    writeFileSync(file, content);
    const [receipt] = await importFromDisk(municipalityCode, [file]);
    if (!receipt) throw new Error('The import gave no receipt');
    return receipt;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A CSV of rows given as objects; headers are all the keys that occur. */
export function csvOf(rows: Record<string, string>[]): string {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))]
    .map((cells) => cells.map(quoted).join(';'))
    .join('\r\n');
}

/** A person that every check passes; made up, like the numbers. */
export function personRow(duf: string, changes: Record<string, string> = {}): Record<string, string> {
  return {
    'DUF-nummer': duf,
    Navn: 'Aster Eksempel',
    Fødselsdato: '14.03.1992',
    Kommunenr: '4203',
    Lov: 'INTEG',
    Oppholdsgrunnlag: '9a',
    'Vedtaksdato opphold': '13.02.2024',
    ...changes,
  };
}

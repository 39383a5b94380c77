import { createWriteStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const WEIGHTS = [4, 6, 3, 2, 4, 6, 3, 2, 7, 5];

/** A made-up DUF number with a right control number, one for each running number. */
export function madeUpDuf(year: number, running: number): string {
  const digits = `${year}${String(running).padStart(6, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return digits + String(sum % 11).padStart(2, '0');
}

/** The good rows of a sample file, split at the separator (the sample has none inside quotes there). */
function sample(name: string): { header: string[]; rows: string[][] } {
  const bytes = readFileSync(path.resolve('test/fixtures/arendal', name));
  const [header = '', ...lines] = new TextDecoder('windows-1252').decode(bytes).split(/\r?\n/);
  const rows = lines.filter((line) => line !== '' && !line.includes('"')).map((line) => line.split(';'));
  return { header: header.split(';'), rows };
}

/**
 * Writes the two files of one large municipality: the sample's persons over and over with new numbers, until there are `items` items.
 * Every tenth name and the umlauts of the sample keep both encodings honest.
 */
export async function writeLargeFiles(
  folder: string,
  items: number,
): Promise<{ persons: string; items: string; rows: number[] }> {
  const people = sample('personliste-4203.csv');
  const facts = sample('deltakelse-4203.csv');
  const dufAt = people.header.findIndex((name) => name.toLowerCase() === 'duf-nummer');
  const factDufAt = facts.header.indexOf('DUF-nummer');
  const idAt = facts.header.indexOf('Ekstern id');
  const factsOf = new Map<string, string[][]>();
  for (const row of facts.rows) {
    const duf = row[factDufAt] ?? '';
    factsOf.set(duf, [...(factsOf.get(duf) ?? []), row]);
  }
  const good = people.rows.filter((row) => factsOf.has(row[dufAt] ?? ''));

  const personLines: string[] = [];
  const itemLines: string[] = [];
  for (let n = 0; itemLines.length < items; n += 1) {
    const person = good[n % good.length] ?? [];
    const duf = madeUpDuf(2024, 100_000 + n);
    personLines.push(person.with(dufAt, duf).join(';'));
    for (const row of factsOf.get(person[dufAt] ?? '') ?? []) {
      if (itemLines.length === items) break;
      itemLines.push(row.with(factDufAt, duf).with(idAt, `last-${itemLines.length}`).join(';'));
    }
  }
  const files = { persons: path.join(folder, 'personliste.csv'), items: path.join(folder, 'deltakelse.csv') };
  await write(files.persons, people.header, personLines);
  await write(files.items, facts.header, itemLines);
  return { ...files, rows: [personLines.length, itemLines.length] };
}

async function write(file: string, header: string[], lines: string[]): Promise<void> {
  const text = Readable.from(
    (function* () {
      yield `\uFEFF${header.join(';')}\r\n`;
      for (let at = 0; at < lines.length; at += 1000) yield `${lines.slice(at, at + 1000).join('\r\n')}\r\n`;
    })(),
  );
  await pipeline(text, createWriteStream(file));
}

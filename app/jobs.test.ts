import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cron } from './jobs.server';

/** A time of the cron table as people write it. */
function inWords(match: string): string {
  const [minute = '', hour = ''] = match.split(' ');
  if (minute === '*') return 'every minute';
  if (minute.startsWith('*/')) return `every ${minute.slice(2)} min`;
  const minutes = minute.padStart(2, '0');
  return hour === '*' ? `hourly, :${minutes}` : `${hour.padStart(2, '0')}:${minutes}`;
}

it('what runs by itself stands in the operators’ guide with its time', () => {
  const guide = readFileSync('docs/operations.md', 'utf8');
  const [, section = ''] = guide.split('## What runs by itself');
  const [, , ...rows] = section.split('\n## ')[0]?.match(/^\|.*/gm) ?? [];
  const times = rows.map((row) => row.split('|')[1]?.trim());
  expect(times.sort()).toEqual(cron.map(({ match }) => inWords(String(match))).sort());
});

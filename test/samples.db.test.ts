import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { evaluationReport } from '~/domain/findings/evaluation-report.server';
import { importFromDisk } from '~/domain/transfer/import-from-disk.server';
import { closeDb } from '~/platform/db.server';
import { standOn } from '~test/setup/stand-on';
import { withDatabase } from './setup/database';

const db = withDatabase();

type Expected = {
  today: string;
  control_year: number;
  findings: Record<string, number>;
  who: Record<string, string[]>;
};

standOn('2026-11-01');
afterAll(closeDb);

it.each([
  ['arendal', '4203'],
  ['utsira', '1151'],
])('the files of %s raise exactly the findings that are expected', async (folder, municipality) => {
  const fixture = (name: string): string => path.resolve('test/fixtures', folder, `${name}-${municipality}`);
  const expected: Expected = JSON.parse(readFileSync(`${fixture('expected')}.json`, 'utf8'));
  await importFromDisk(municipality, [`${fixture('personliste')}.csv`, `${fixture('deltakelse')}.csv`]);
  const rows = await db.query<{ rule: string; who: string[] }>(
    `select f.rule_id as rule, array_agg(distinct p.duf::text order by p.duf::text) as who
     from finding f join person p on p.id = f.person_id where f.state = 'open' and p.municipality_code = $1 group by f.rule_id`,
    [municipality],
  );
  expect(Object.fromEntries(rows.map(({ rule, who }) => [rule, who]))).toEqual(expected.who);

  const report = await evaluationReport({ municipalityCode: municipality, today: expected.today });
  expect(report.findings).toEqual(expected.findings);
  expect(report.control_year).toBe(expected.control_year);
  expect(report.run).toMatchObject({ opened: 0, reopened: 0, closed: 0, crashed: [] });
});

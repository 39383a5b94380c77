import { createHash } from 'node:crypto';
import { evaluateNow } from '~/domain/findings/run-evaluation.server';
import { closeDb, withOwnConnection } from '~/platform/db.server';
import { composeCountry } from '../../../prisma/seed/demo/compose-country';
import { writeRegister } from '../../../prisma/seed/demo/write-register';
import { countAllRules } from '../../factories/every-rule';

/** What one server made of the country. */
export type CountryJudged = {
  version: string;
  persons: number;
  findings: number;
  crashed: string[];
  /** A digest of what each rule found, and one of the sums. */
  digests: Record<string, string>;
};

const TODAY = '2026-11-21';

// The findings of each rule with their values, whom they are about, and the sums; all that is no time of day.
const FINDINGS = `select rule_id as part, concat_ws(' ', p.duf, f.business_key, f.state, f.severity, f.fingerprint, f.evidence::text) as line
  from finding f join person p on p.id = f.person_id`;
const SUMS = `select 'persons' as part, (to_jsonb(q) - 'evaluated_at')::text as line from person_quality q
  union all select 'municipalities', (to_jsonb(m) - 'updated_at')::text from municipality_quality m
  union all select 'rules', to_jsonb(c)::text from rule_count c where c.applicable > 0`;

// A process of its own for each server: fills an empty, prepared database with the demo's country and judges it by all rules.
const told = await withOwnConnection(async (client): Promise<CountryJudged> => {
  await client.query('begin');
  await writeRegister(client, composeCountry(TODAY));
  await client.query('commit');
  await client.query('analyze');
  await countAllRules();
  const { persons, opened, crashed } = await evaluateNow({ today: TODAY }, { notify: false });
  const { rows } = await client.query<{ part: string; line: string }>(`${FINDINGS} union all ${SUMS}`);
  const parts = new Map<string, string[]>();
  for (const { part, line } of rows) parts.set(part, [...(parts.get(part) ?? []), line]);
  // Sorted here, since servers may sort texts in different ways.
  const digestOf = (lines: string[]): string =>
    createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 16);
  const server = await client.query<{ server_version: string }>('show server_version');
  return {
    version: server.rows[0]?.server_version ?? '',
    persons,
    findings: opened,
    crashed,
    digests: Object.fromEntries([...parts].map(([part, lines]) => [part, digestOf(lines)])),
  };
});
await closeDb();
process.send?.(told, () => process.disconnect?.());

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { proposedServiceLevels } from '~/domain/tickets/clocks/service-levels';
import { STRUCTURED_THEMES, THEMES } from '~/domain/tickets/themes/themes';
import { CODE_LISTS } from './data/code-lists';
import { CONTROL_ROUNDS, MUNICIPALITY_SUCCESSORS, SCORE_WEIGHTS } from './data/reference-rows';
import { newRulesInShadow } from './data/rule-sets';

type MunicipalityLine = { code: string; name: string; countyCode: string; countyName: string };

/** The list lies beside this file, or under the working directory when this file is part of a bundle. */
function municipalityFile(): string {
  const name = 'municipalities-2024.csv';
  const beside = path.join(path.dirname(fileURLToPath(import.meta.url)), 'data', name);
  return existsSync(beside) ? beside : path.join(process.cwd(), 'prisma', 'seed', 'data', name);
}

/** The 357 municipalities of 2024 with their counties. © Kartverket, CC BY 4.0. */
export function readMunicipalities(): MunicipalityLine[] {
  return readFileSync(municipalityFile(), 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [code = '', name = '', countyCode = '', countyName = ''] = line.split(',');
      return { code, name, countyCode, countyName };
    });
}

/**
 * Loads what every portal needs, production included: municipalities, code lists, themes, service levels, weights and control rounds. May run at every
 * start: rows that IMDi has changed (official codes, weights, announced deadlines, retired themes) are left as they are.
 */
export async function loadReferenceData(client: pg.Client | pg.PoolClient): Promise<void> {
  await client.query('begin');
  try {
    await loadMunicipalities(client);
    await loadCodeLists(client);
    await loadDeskAndScore(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function loadMunicipalities(client: pg.Client | pg.PoolClient): Promise<void> {
  const lines = readMunicipalities();
  const counties = [...new Map(lines.map((line) => [line.countyCode, line.countyName]))];
  await client.query(
    `insert into county (code, name) select * from unnest($1::text[], $2::text[])
     on conflict (code) do update set name = excluded.name where county.name <> excluded.name`,
    [counties.map(([code]) => code), counties.map(([, name]) => name)],
  );
  await client.query(
    `insert into municipality (code, name, county_code) select * from unnest($1::text[], $2::text[], $3::text[])
     on conflict (code) do update set name = excluded.name, county_code = excluded.county_code
     where (municipality.name, municipality.county_code) is distinct from (excluded.name, excluded.county_code)`,
    [lines.map((line) => line.code), lines.map((line) => line.name), lines.map((line) => line.countyCode)],
  );
  await client.query(
    `insert into municipality_successor (old_code, new_code, valid_from)
     select * from unnest($1::text[], $2::text[], $3::date[]) on conflict do nothing`,
    [
      MUNICIPALITY_SUCCESSORS.map((row) => row.oldCode),
      MUNICIPALITY_SUCCESSORS.map((row) => row.newCode),
      MUNICIPALITY_SUCCESSORS.map((row) => row.validFrom),
    ],
  );
}

async function loadCodeLists(client: pg.Client | pg.PoolClient): Promise<void> {
  const rows = CODE_LISTS.map((entry, index) => ({
    list: entry.list,
    code: entry.code,
    label_nb: entry.labels[0],
    label_nn: entry.labels[1],
    label_en: entry.labels[2],
    regimes: entry.regimes,
    group_code: entry.group ?? null,
    counts_goal: entry.countsGoal ?? null,
    counts_denominator: entry.countsDenominator ?? null,
    valid_from: entry.validFrom ?? null,
    valid_to: entry.validTo ?? null,
    mark: entry.mark,
    basis: entry.basis,
    position: index,
  }));
  await client.query(
    `insert into code_entry select r.* from jsonb_populate_recordset(null::code_entry, $1::jsonb) r
     on conflict (list, code) do update set
       label_nb = excluded.label_nb, label_nn = excluded.label_nn, label_en = excluded.label_en, regimes = excluded.regimes,
       group_code = excluded.group_code, counts_goal = excluded.counts_goal, counts_denominator = excluded.counts_denominator,
       valid_from = excluded.valid_from, valid_to = excluded.valid_to, mark = excluded.mark, basis = excluded.basis,
       position = excluded.position
     where code_entry.mark <> 'official' and code_entry is distinct from excluded`,
    [JSON.stringify(rows)],
  );
}

async function loadDeskAndScore(client: pg.Client | pg.PoolClient): Promise<void> {
  await client.query(
    `insert into theme (code, label_nb, label_nn, label_en, mark, position, structured)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[], $7::boolean[])
     on conflict (code) do update set label_nb = excluded.label_nb, label_nn = excluded.label_nn, label_en = excluded.label_en
     where theme.mark <> 'official'
       and (theme.label_nb, theme.label_nn, theme.label_en) is distinct from (excluded.label_nb, excluded.label_nn, excluded.label_en)`,
    [
      THEMES.map(([code]) => code),
      THEMES.map(([, nb]) => nb),
      THEMES.map(([, , nn]) => nn),
      THEMES.map(([, , , en]) => en),
      THEMES.map(([, , , , mark]) => mark),
      THEMES.map((_, index) => index),
      THEMES.map(([code]) => STRUCTURED_THEMES.includes(code)),
    ],
  );
  await client.query(
    `insert into service_level (theme_code, priority, first_minutes, next_minutes, solve_minutes, warn_minutes)
     select * from jsonb_to_recordset($1::jsonb) as r("themeCode" text, priority ticket_priority, "firstMinutes" int,
       "nextMinutes" int, "solveMinutes" int, "warnMinutes" int)
     on conflict (theme_code, priority) do update set first_minutes = excluded.first_minutes,
       next_minutes = excluded.next_minutes, solve_minutes = excluded.solve_minutes, warn_minutes = excluded.warn_minutes
     where service_level.mark = 'proposal' and service_level is distinct from excluded`,
    [JSON.stringify(proposedServiceLevels())],
  );
  await client.query(
    `insert into score_weight (severity, points) select s::severity_class, p from unnest($1::text[], $2::int[]) as r(s, p)
     on conflict (severity) do nothing`,
    [SCORE_WEIGHTS.map((row) => row.severity), SCORE_WEIGHTS.map((row) => row.points)],
  );
  await client.query(
    `insert into control_round (year, opens_on, deadline, basis)
     select * from unnest($1::int[], $2::date[], $3::date[], $4::text[])
     on conflict (year) do update set opens_on = excluded.opens_on, deadline = excluded.deadline, basis = excluded.basis
     where control_round.basis ~ '^(pattern|reference)' and control_round is distinct from excluded`,
    [
      CONTROL_ROUNDS.map((round) => round.year),
      CONTROL_ROUNDS.map((round) => round.opensOn),
      CONTROL_ROUNDS.map((round) => round.deadline),
      CONTROL_ROUNDS.map((round) => round.basis),
    ],
  );
  await client.query(
    `insert into rule_in_year (control_year, regime, rule_id, status, reason)
     select * from jsonb_to_recordset($1::jsonb) as r(control_year int, regime text, rule_id text, status text, reason text)
     on conflict do nothing`,
    [JSON.stringify(newRulesInShadow())],
  );
}

import { parseArgs } from 'node:util';
import { evaluationReport } from '../../app/domain/findings/evaluation-report.server';
import { isMunicipality } from '../../app/domain/transfer/is-municipality.server';
import { isIsoDate } from '../../app/platform/dates';
import { closeDb } from '../../app/platform/db.server';

const USAGE = 'Usage: npm run evaluate -- [--municipality 4203] [--today 2026-11-01]';

/**
 * `npm run evaluate -- [--municipality 4203] [--today 2026-11-01]`: runs the quality rules and prints counts per rule as
 * JSON. Exit code 0 when every rule ran, 1 when a rule crashed or the run failed, 2 when the call is wrong.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { municipality: { type: 'string' }, today: { type: 'string' } } });
  const { municipality, today } = values;
  if (today !== undefined && !isIsoDate(today)) {
    console.error(`--today must be a day such as 2026-11-01. ${USAGE}`);
    return 2;
  }
  if (municipality !== undefined && !(await isMunicipality(municipality))) {
    console.error(`There is no municipality ${municipality}. ${USAGE}`);
    return 2;
  }
  const report = await evaluationReport({ municipalityCode: municipality ?? null, today });
  console.log(JSON.stringify(report, null, 2));
  return report.run.crashed.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : 'Not evaluated.');
  process.exitCode = (error as { code?: string } | null)?.code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1;
} finally {
  await closeDb();
}

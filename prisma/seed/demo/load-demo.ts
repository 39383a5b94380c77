import { groupCauses } from '~/domain/findings/causes/group-causes.server';
import { recordQualityDay } from '~/domain/findings/recount.server';
import { evaluateNow } from '~/domain/findings/run-evaluation.server';
import { recordScoreParts } from '~/domain/findings/score/record-score-parts.server';
import { settleTickets } from '~/domain/tickets/settling/settle-tickets.server';
import { today as clockToday } from '~/platform/clock.server';
import type { IsoDate } from '~/platform/dates';
import { asSystem, withOwnConnection } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { composeCountry } from './compose-country';
import { loadDemoUsers } from './demo-users';
import { loadBulkFixes } from './load-bulk-fixes';
import { loadColleagues } from './load-colleagues';
import { loadComparison } from './load-comparison';
import { loadProposals, loadStandardTexts } from './load-compose';
import { loadNotices, loadOpenings, loadTransfers } from './load-desk-extras';
import { loadFiling } from './load-filing';
import { bringWithFiles, loadHandling } from './load-handling';
import { correctSome, judgeFirst, writeEarlierDays } from './load-history';
import { loadKnownErrors } from './load-known-errors';
import { loadEarlierRounds } from './load-score';
import { loadTickets } from './load-tickets';
import { loadViews } from './load-views';
import { writeRegister } from './write-register';

const LONG = { timeout: 300_000 };

/**
 * Loads the demo: about 6 000 made-up persons over all municipalities with faults, their findings with ages, users, 300 tickets,
 * notices and receipts, all seen from `today`. Works on the database of DATABASE_URL with reference data; users come last, so that a
 * load that was broken off is seen by their absence and begun anew.
 * @throws Error unless this is a demo or a test, or when the database holds persons that are not of the demo
 */
export async function loadDemo({ today = clockToday() }: { today?: IsoDate } = {}): Promise<void> {
  const { PORTAL_DEMO, NODE_ENV } = env();
  if (!PORTAL_DEMO && NODE_ENV !== 'test') throw new Error('Demo data is loaded in demo and tests only.');
  await clearHalfLoad();
  await withOwnConnection(async (client) => {
    await client.query('begin');
    await writeRegister(client, composeCountry(today));
    await client.query('commit');
    await client.query('analyze');
  });
  await judgeFirst(today);
  await asSystem(async (tx) => {
    await loadDemoUsers(tx);
    await loadColleagues(tx);
    await correctSome(tx, today);
    await writeEarlierDays(tx, today);
    await loadTickets(tx, today);
    await loadStandardTexts(tx, today);
    await loadFiling(tx, today);
    await loadProposals(tx, today);
    await loadViews(tx);
    await loadNotices(tx, today);
    await loadKnownErrors(tx, today);
    await loadTransfers(tx, today);
    await loadOpenings(tx, today);
    await loadHandling(tx, today);
    await bringWithFiles(tx);
  }, LONG);
  await loadBulkFixes();
  await settleTickets();
  await evaluateNow({ today }, { notify: false });
  await groupCauses();
  await asSystem((tx) => recordQualityDay(tx, today));
  await loadComparison(today);
  await asSystem(async (tx) => {
    await loadEarlierRounds(tx, today);
    await recordScoreParts(tx, today);
  }, LONG);
}

/** Removes the persons of a load that was broken off. Only demo persons are ever removed, known by their block of numbers. */
async function clearHalfLoad(): Promise<void> {
  await asSystem(async (tx) => {
    const [found] = await tx.$queryRaw<{ foreign: boolean; any: boolean }[]>`
      select bool_or(duf !~ '^[0-9]{4}9[2-9]') as foreign, count(*) > 0 as any from person`;
    if (!found?.any) return;
    const users = await tx.user.count();
    if (found.foreign || users > 0) {
      throw new Error('The database already holds persons. The demo is loaded into an empty database only.');
    }
    await tx.$executeRawUnsafe(
      `truncate person, finding, person_quality, municipality_quality, municipality_quality_day, rule_count,
        expected_failures, municipality_expectation, municipality_result, published_result, municipality_finding cascade`,
    );
  }, LONG);
}

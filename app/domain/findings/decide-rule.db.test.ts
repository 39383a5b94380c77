import { beforeAll, describe, expect, it } from 'vitest';
import { getRule } from '~/domain/quality/get-rule.server';
import type { RuleDecision } from '~/domain/quality/rule-decision-form';
import { asSystem } from '~/platform/db.server';
import { insertRecords } from '~test/factories/insert-record';
import { people } from '~test/factories/people';
import { programmeInOrder } from '~test/factories/programme-in-order';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { decideRule } from './decide-rule.server';
import { findShadowEffect } from './find-shadow-effect.server';
import { evaluateNow } from './run-evaluation.server';

standOn('2026-11-01');
const db = withDatabase();
const { owner, reader, neighbour } = people({
  owner: 'registry_owner',
  reader: 'municipal_reader',
  neighbour: { role: 'municipal_reader', municipalityCode: '0301' },
});

/** Fails DQ-080 alone. */
const RUNS_OUT = programmeInOrder('2026-01-15', '2026-08-01');

const decision = (more: Partial<RuleDecision>): RuleDecision => ({
  ruleId: 'DQ-080',
  controlYear: 2026,
  regimes: ['INTRO', 'INTEG', 'INTEG_6A'],
  status: 'shadow',
  reason: 'Regelen skal prøves en gang til.',
  ...more,
});

const standing = () =>
  db.query(`select (select count(*)::int from finding where state = 'open') as open,
    (select loss_total from municipality_quality where municipality_code = '4203') as loss`);

beforeAll(async () => {
  await asSystem((tx) => insertRecords(tx, [RUNS_OUT]));
  await evaluateNow({ today: '2026-11-01' });
});

describe('deciding on a rule', () => {
  it.each([
    ['a year whose round has opened', { controlYear: 2025 }, 'rules.decide.errors.pinned'],
    ['a year too far ahead', { controlYear: 2030 }, 'rules.decide.errors.pinned'],
    ['what it is already', { status: 'active' as const }, 'rules.decide.errors.same'],
    [
      'a law that the rule does not judge',
      { ruleId: 'DQ-037', regimes: ['INTRO' as const] },
      'rules.decide.errors.regimes',
    ],
  ])('refuses %s', async (_, more, key) => {
    await expect(decideRule(owner, decision(more))).rejects.toMatchObject({ code: 'invalid', key });
    expect(await db.query('select 1 from rule_in_year where decided_by_id is not null')).toEqual([]);
  });

  it('is for registry owners, and of rules that are', async () => {
    await expect(decideRule(reader, decision({}))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(decideRule(owner, decision({ ruleId: 'DQ-999' }))).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('lets a rule in shadow raise and cost nothing, and tells what it would find', async () => {
    expect(await standing()).toEqual([{ open: 1, loss: 50 }]);
    await decideRule(owner, decision({}));
    const [ordered] = await db.query("select count(*)::int as runs from quality_run where state = 'queued'");
    expect(ordered).toEqual({ runs: 1 });
    await evaluateNow({ today: '2026-11-01' });
    expect(await standing()).toEqual([{ open: 0, loss: 0 }]);
    expect(await findShadowEffect(reader, 'DQ-080')).toEqual({ persons: 1, findings: 1, municipalities: 1 });
    expect(await findShadowEffect(neighbour, 'DQ-080')).toEqual({
      persons: 0,
      findings: 0,
      municipalities: 0,
    });
  });

  it('takes a year that is not decided as the year before, and no other law with it', async () => {
    await decideRule(owner, decision({ controlYear: 2027, regimes: ['INTEG'], status: 'active' }));
    const { years, decisions } = await getRule(owner, 'DQ-080');
    expect(years).toEqual([
      {
        year: 2026,
        statuses: ['INTRO', 'INTEG', 'INTEG_6A'].map((regime) => ({ regime, status: 'shadow' })),
      },
      {
        year: 2027,
        statuses: [
          { regime: 'INTRO', status: 'shadow' },
          { regime: 'INTEG', status: 'active' },
          { regime: 'INTEG_6A', status: 'shadow' },
        ],
      },
    ]);
    expect(decisions).toHaveLength(4);
    await evaluateNow({ today: '2027-03-01' });
    expect(await standing()).toEqual([{ open: 1, loss: 50 }]);
  });

  it('goes from rest to use by way of trial', async () => {
    await decideRule(owner, decision({ status: 'retired' }));
    await expect(decideRule(owner, decision({ status: 'active' }))).rejects.toMatchObject({
      key: 'rules.decide.errors.step',
    });
    await evaluateNow({ today: '2026-11-01' });
    expect(await standing()).toEqual([{ open: 0, loss: 0 }]);
    expect(await findShadowEffect(reader, 'DQ-080')).toMatchObject({ findings: 0 });
    const noted = await db.query(
      "select data->>'status' as status from activity where kind = 'quality.rule_decided' order by id",
    );
    expect(noted.map((row) => row.status)).toEqual(['shadow', 'active', 'retired']);
  });
});

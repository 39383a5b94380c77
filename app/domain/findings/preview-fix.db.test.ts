import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import type { ApplyChangeInput } from '~/domain/register/apply-change.server';
import type { Change } from '~/domain/register/change-forms';
import { addDays } from '~/platform/dates';
import { AppError } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import { addRecord, CHANGE_DAY, DECISION, END, MEASURE } from '~test/factories/change-cases';
import { changeInput, type TargetAt } from '~test/factories/change-input';
import { people } from '~test/factories/people';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { fixRecord, previewFix } from './fix-record.server';

standOn(CHANGE_DAY);
const db = withDatabase();

const { superuser } = people({
  superuser: 'municipal_superuser',
});

describe('a preview', () => {
  const day = fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2024-01-01', days));
  const dayOrNone = fc.option(day, { nil: null });
  const random: fc.Arbitrary<{ change: Change; where?: TargetAt }> = fc.oneof(
    fc.record({ endedOn: day, reason: fc.constantFrom('ARBEID', 'VGO', 'FLYTTET') }).map((values) => ({
      change: { kind: 'register_end' as const, values },
    })),
    fc
      .record({
        outcome: fc.constantFrom('ended' as const, 'continues' as const),
        endedOn: day,
        reason: fc.constant('VGO'),
      })
      .map((values) => ({ change: { kind: 'replace_automatic_end' as const, values }, where: END })),
    fc.record({ from_date: day, to_date: dayOrNone }).map((values) => ({
      change: { kind: 'correct_dates' as const, values },
      where: { kind: 'measure' as const },
    })),
    fc
      .record({
        decided_on: day,
        offered_start_on: dayOrNone,
        from_date: day,
        to_date: dayOrNone,
        notified_on: dayOrNone,
      })
      .map((values) => ({
        change: { kind: 'correct_dates' as const, values },
        where: { kind: 'decision' as const },
      })),
    fc.record({ fromDate: day, toDate: dayOrNone, type: fc.constantFrom('NORSK', 'VGO') }).map((values) => ({
      change: { kind: 'register_measure' as const, values: { ...MEASURE, ...values } },
    })),
    fc
      .record({
        fromDate: day,
        toDate: dayOrNone,
        type: fc.constantFrom('TILDELING', 'FORLENGELSE'),
        decidedOn: day,
      })
      .map((values) => ({
        change: { kind: 'register_decision' as const, values: { ...DECISION, ...values } },
      })),
    fc.constant({
      change: { kind: 'annul_duplicate' as const, values: { reason: 'duplicate' as const, note: '' } },
      where: { kind: 'decision' as const },
    }),
    fc.record({ code: fc.constantFrom('ARBEID', 'VGO_FULL'), setOn: day }).map((values) => ({
      change: { kind: 'set_final_goal' as const, values },
    })),
  );

  const outcome = async (
    work: (actor: Actor, input: ApplyChangeInput) => Promise<object>,
    input: ApplyChangeInput,
  ) =>
    work(superuser, input).then(
      (effect) => {
        const { changeId: _, warnings: __, ...rest } = effect as Record<string, unknown>;
        return rest;
      },
      (error: unknown) => {
        if (!(error instanceof AppError)) throw error;
        return { code: error.code, fields: error.fields };
      },
    );

  it('says exactly what then happens, whatever the change', async () => {
    const personId = await addRecord();
    await fc.assert(
      fc.asyncProperty(random, async ({ change, where }) => {
        const input = await changeInput(superuser, personId, change, where);
        const stored = () =>
          db.query('select rule_id, state, fingerprint from finding where person_id = $1 order by 1, 2, 3', [
            personId,
          ]);
        const before = await stored();
        const told = await outcome(previewFix, input);
        expect(await stored()).toEqual(before);
        expect(await outcome(fixRecord, { ...input, requestId: newId() })).toEqual(told);
      }),
      { numRuns: 40 },
    );
  });
});

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import type { CaseRecord } from '~/domain/quality/case-record';
import type { ApplyChangeInput } from '~/domain/register/apply-change.server';
import { type Change, type ChangeValues, changeForm } from '~/domain/register/change-forms';
import type { ConflictData } from '~/domain/register/change-writing.server';
import { CHANGE_KINDS, needsTarget } from '~/domain/register/changes';
import { getPerson } from '~/domain/register/get-person.server';
import { addDays } from '~/platform/dates';
import { asSystem, closeDb } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import { changeInput, type TargetAt } from '~test/factories/change-input';
import { insertRecords } from '~test/factories/insert-record';
import { makeActor } from '~test/factories/make-actor';
import { withDatabase } from '~test/setup/database';
import { fixRecord, previewFix } from './fix-record.server';
import { reevaluatePersons } from './reevaluate-persons.server';
import { undoChange } from './undo-change.server';

const TODAY = '2026-11-01';
process.env.PORTAL_TODAY = TODAY;
const db = withDatabase();

let superuser: Actor;
let colleague: Actor;

beforeAll(async () => {
  superuser = await makeActor('municipal_superuser');
  colleague = await makeActor('municipal_superuser');
});
afterAll(closeDb);

const AWARD = { scheme: 'INTRO', type: 'TILDELING', decidedOn: '2024-03-01', fromDate: '2024-04-01' };
const RECORD: CaseRecord = {
  person: { hasUpperSecondary: false },
  categories: [{ code: 'RP_INTRO', fromDate: '2024-03-01' }],
  decisions: [{ ...AWARD, toDate: '2026-03-31' }],
  measures: [{ type: 'SPRAKPRAKSIS', fromDate: '2024-04-01', toDate: '2026-03-31' }],
  ends: [{ endedOn: '2026-03-31', reason: 'IKKE_REGISTRERT', setBy: 'SYSTEM' }],
};

async function add(record: CaseRecord = RECORD): Promise<number> {
  return asSystem(async (tx) => {
    const [id = 0] = await insertRecords(tx, [record]);
    await reevaluatePersons(tx, [id], { today: TODAY, cause: 'data', notify: false });
    return id;
  });
}

async function fault(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

const measure: ChangeValues<'register_measure'> = {
  type: 'SPRAKPRAKSIS',
  fromDate: '2026-09-01',
  toDate: null,
  hoursPerWeek: 15,
  hoursTotal: null,
  meetings: null,
  form: null,
  completed: false,
};
const decision: ChangeValues<'register_decision'> = {
  scheme: 'INTRO',
  type: 'FORLENGELSE',
  decidedOn: '2026-03-01',
  offeredStartOn: null,
  fromDate: '2026-04-01',
  toDate: '2026-12-31',
  reason: null,
  legalGround: null,
  durationKind: null,
};
const levels = { listening: 'B1', reading: 'B1', writing: 'B1', speaking: 'B1' };
const END: TargetAt = { kind: 'programme_end' };

type BadLine = [name: string, change: Change, where: TargetAt | undefined, field: string, key: string];

/** What can be typed wrong, the field that says so, and how it says it. */
const BAD: BadLine[] = [
  [
    'a second end',
    { kind: 'register_end', values: { endedOn: '2026-04-01', reason: 'ARBEID' } },
    undefined,
    '',
    'register.errors.has_end',
  ],
  [
    'an end before the start',
    { kind: 'replace_automatic_end', values: { outcome: 'ended', endedOn: '2024-03-31', reason: 'ARBEID' } },
    END,
    'endedOn',
    'register.errors.end_before_start',
  ],
  [
    'an end tomorrow',
    {
      kind: 'replace_automatic_end',
      values: { outcome: 'ended', endedOn: addDays(TODAY, 1), reason: 'ARBEID' },
    },
    END,
    'endedOn',
    'errors.fields.date_future',
  ],
  [
    'an end with an unknown reason',
    { kind: 'replace_automatic_end', values: { outcome: 'ended', endedOn: '2026-03-31', reason: 'FERDIG' } },
    END,
    'reason',
    'errors.fields.choice',
  ],
  [
    'the reason that is no reason',
    { kind: 'set_end_reason', values: { reason: 'IKKE_REGISTRERT' } },
    END,
    'reason',
    'register.errors.real_reason',
  ],
  [
    'the end that stands already',
    { kind: 'correct_dates', values: { ended_on: '2026-03-31', reopened_on: null } },
    END,
    '',
    'register.errors.nothing_changed',
  ],
  [
    'no end date at all',
    { kind: 'correct_dates', values: { ended_on: null, reopened_on: null } },
    END,
    'ended_on',
    'errors.fields.required',
  ],
  [
    'a measure before birth',
    { kind: 'register_measure', values: { ...measure, fromDate: '1990-05-04' } },
    undefined,
    'fromDate',
    'register.errors.before_birth',
  ],
  [
    'a measure before the register',
    { kind: 'register_measure', values: { ...measure, fromDate: '2002-12-31' } },
    undefined,
    'fromDate',
    'register.errors.too_early',
  ],
  [
    'a measure in another century',
    { kind: 'register_measure', values: { ...measure, toDate: '2126-09-01' } },
    undefined,
    'toDate',
    'register.errors.too_far',
  ],
  [
    'a measure that ends before it begins',
    { kind: 'register_measure', values: { ...measure, toDate: '2026-08-31' } },
    undefined,
    'toDate',
    'errors.fields.date_order',
  ],
  [
    'an unknown measure',
    { kind: 'register_measure', values: { ...measure, type: 'JOGA' } },
    undefined,
    'type',
    'errors.fields.choice',
  ],
  [
    'a goal set tomorrow',
    { kind: 'set_final_goal', values: { code: 'ARBEID', setOn: addDays(TODAY, 1) } },
    undefined,
    'setOn',
    'errors.fields.date_future',
  ],
  [
    'an unknown level',
    { kind: 'set_language_goal', values: { ...levels, reading: 'D7', setOn: TODAY } },
    undefined,
    'reading',
    'errors.fields.choice',
  ],
  [
    'education that stands already',
    { kind: 'register_education', values: { hasUpperSecondary: false, hasPrimarySchool: null } },
    undefined,
    '',
    'register.errors.nothing_changed',
  ],
  [
    'upper secondary without primary school',
    { kind: 'register_education', values: { hasUpperSecondary: true, hasPrimarySchool: false } },
    undefined,
    'hasPrimarySchool',
    'register.errors.upper_needs_primary',
  ],
  [
    'a decision without its period',
    { kind: 'register_decision', values: { ...decision, fromDate: null } },
    undefined,
    'fromDate',
    'errors.fields.required',
  ],
  [
    'a leave without its kind',
    { kind: 'register_decision', values: { ...decision, type: 'PERMISJON' } },
    undefined,
    'reason',
    'errors.fields.required',
  ],
  [
    'an exemption without legal ground',
    { kind: 'register_decision', values: { ...decision, type: 'FRITAK' } },
    undefined,
    'legalGround',
    'errors.fields.required',
  ],
  [
    'a stop without its duration',
    { kind: 'register_decision', values: { ...decision, type: 'STANS' } },
    undefined,
    'durationKind',
    'errors.fields.required',
  ],
];

describe('what is typed wrong', () => {
  it.each(BAD)('%s', async (_, change, where, field, key) => {
    const personId = await add();
    const input = await changeInput(superuser, personId, change, where);
    const before = await getPerson(superuser, personId);
    for (const work of [fixRecord, previewFix]) {
      const error = await fault(work(superuser, input));
      expect(error.code).toBe('invalid');
      expect(error.fields[field]?.split('?')[0]).toBe(key);
    }
    expect(await getPerson(superuser, personId)).toEqual(before);
    expect(await db.query('select 1 from register_change where person_id = $1', [personId])).toEqual([]);
  });

  it('keeps goals and education out of the records under the Introduction Act', async () => {
    const personId = await add({ ...RECORD, person: { regime: 'INTRO', hasUpperSecondary: null } });
    const changes: Change[] = [
      { kind: 'set_final_goal', values: { code: 'ARBEID', setOn: TODAY } },
      { kind: 'set_language_goal', values: { ...levels, setOn: TODAY } },
      { kind: 'register_education', values: { hasUpperSecondary: true, hasPrimarySchool: null } },
    ];
    for (const change of changes) {
      const error = await fault(fixRecord(superuser, await changeInput(superuser, personId, change)));
      expect(error.fields['']).toBe('register.errors.not_for_intro');
    }
  });

  it('lets nobody point at rows of another person or of a kind that the change does not touch', async () => {
    const [personId, otherId] = [await add(), await add()];
    const reason: Change = { kind: 'set_end_reason', values: { reason: 'ARBEID' } };
    const own = await changeInput(superuser, personId, reason, END);
    const other = await changeInput(superuser, otherId, reason, END);
    const category = await changeInput(
      superuser,
      personId,
      { kind: 'annul_duplicate', values: { reason: 'mistake', note: '' } },
      { kind: 'category' },
    );
    for (const input of [{ ...own, target: other.target }, { ...own, target: null }, category]) {
      expect((await fault(fixRecord(superuser, input))).code).toBe('not_found');
    }
    const foreign = await db.query<{ id: number }>('select id from finding where person_id = $1', [otherId]);
    expect((await fault(fixRecord(superuser, { ...own, findingId: foreign[0]?.id }))).code).toBe('not_found');
  });

  it('stops once at warnings that have not been seen', async () => {
    const personId = await add();
    const many: Change = { kind: 'register_measure', values: { ...measure, hoursPerWeek: 60 } };
    const input = await changeInput(superuser, personId, many);
    const error = await fault(fixRecord(superuser, { ...input, acceptWarnings: false }));
    expect(error.key).toBe('register.errors.look_again');
    const { warnings } = error.data as { warnings: string[] };
    expect(warnings.map((warning) => warning.split('?')[0])).toContain('register.warnings.many_hours');
    expect((await fixRecord(superuser, input)).changeId).toBeGreaterThan(0);
  });
});

describe('the forms', () => {
  const junk = [
    '',
    ' ',
    '31.02.2026',
    '2026-13-01',
    'i går',
    '１.１.2026',
    '\u0000',
    '-1',
    '1e9',
    "'; drop table person; --",
  ];

  it.each(CHANGE_KINDS.map((kind) => [kind]))('%s reads dates in Norwegian form and refuses junk', (kind) => {
    const form = changeForm(kind, needsTarget(kind) ? 'measure' : null);
    for (const text of junk) {
      const values = Object.fromEntries(
        ['endedOn', 'from_date', 'to_date', 'fromDate', 'setOn', 'decidedOn', 'hoursPerWeek'].map((name) => [
          name,
          text,
        ]),
      );
      expect(form.safeParse(values).success).toBe(false);
    }
    expect(changeForm('register_end', null).parse({ endedOn: '31.3.2026', reason: 'ARBEID' })).toEqual({
      endedOn: '2026-03-31',
      reason: 'ARBEID',
    });
  });
});

describe('taking back', () => {
  const reason = (code: string): Change => ({ kind: 'set_end_reason', values: { reason: code } });
  const fix = async (actor: Actor, personId: number, change: Change, where?: TargetAt) =>
    (await fixRecord(actor, await changeInput(actor, personId, change, where))).changeId;

  it('goes backwards through the own changes', async () => {
    const personId = await add();
    const first = await fix(superuser, personId, reason('ARBEID'), END);
    const second = await fix(superuser, personId, { kind: 'register_measure', values: measure });
    expect((await fault(undoChange(superuser, first))).key).toBe('register.errors.undo_latest_first');
    expect(await undoChange(superuser, second)).not.toBeNull();
    const effect = await undoChange(superuser, first);
    expect(effect?.opened.map(({ ruleId }) => ruleId)).toEqual(['DQ-081']);
  });

  it('stops when somebody else has changed the row since, and shows what', async () => {
    const personId = await add();
    const mine = await fix(superuser, personId, reason('ARBEID'), END);
    await fix(colleague, personId, reason('VGO'), END);
    const error = await fault(undoChange(superuser, mine));
    expect(error).toMatchObject({ code: 'conflict', key: 'register.errors.changed_since' });
    expect((error.data as ConflictData).rows).toMatchObject([
      { by: colleague.name, changes: [{ field: 'reason', from: 'ARBEID', to: 'VGO' }] },
    ]);
    const [end] = (await getPerson(superuser, personId)).items.filter(
      (item) => item.kind === 'programme_end',
    );
    expect(end?.values.reason).toBe('VGO');
  });

  it('stops when a file has changed the row since', async () => {
    const personId = await add();
    const mine = await fix(superuser, personId, reason('ARBEID'), END);
    await db.query("update programme_end set ended_on = '2026-04-01' where person_id = $1", [personId]);
    expect((await fault(undoChange(superuser, mine))).key).toBe('register.errors.changed_since');
  });
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
      change: { kind: 'register_measure' as const, values: { ...measure, ...values } },
    })),
    fc
      .record({
        fromDate: day,
        toDate: dayOrNone,
        type: fc.constantFrom('TILDELING', 'FORLENGELSE'),
        decidedOn: day,
      })
      .map((values) => ({
        change: { kind: 'register_decision' as const, values: { ...decision, ...values } },
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
    const personId = await add();
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

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '~/domain/quality/rules';
import { addDays, type IsoDate } from '~/platform/dates';
import { asSystem, closeDb, type Tx } from '~/platform/db.server';
import { countAllRules } from '~test/factories/every-rule';
import { insertRecords } from '~test/factories/insert-record';
import { type Edit, randomEdit } from '~test/factories/random-edits';
import { workedExamples } from '~test/factories/worked-examples';
import { withDatabase } from '~test/setup/database';
import { findAwake, restsUnder } from './person-rest.server';
import { reevaluatePersons } from './reevaluate-persons.server';
import { evaluateNow } from './run-evaluation.server';

const db = withDatabase();

const BEGINNING: IsoDate = '2026-09-20';

let persons: number[];

beforeAll(async () => {
  persons = await asSystem((tx) => insertRecords(tx, workedExamples(2)));
  await countAllRules();
  await evaluateNow({ today: BEGINNING });
  // The first run judges everyone anyway; the second has looked at them.
  await evaluateNow({ today: BEGINNING }, { anew: [] });
});
afterAll(closeDb);

const everything = () =>
  db.query(`select (select json_agg(f order by f.id) from finding f) as findings, (select count(*)::int from finding_event) as events,
      (select json_agg(to_jsonb(q) - 'evaluated_at' order by q.person_id) from person_quality q) as persons,
      (select json_agg(to_jsonb(m) - 'updated_at' - 'judged_anew_on' order by m.municipality_code) from municipality_quality m) as totals,
      (select json_agg(c order by c.municipality_code, c.rule_id) from rule_count c) as rules`);

const night = (today = BEGINNING) => evaluateNow({ today }, { anew: [] });

const run = { today: BEGINNING, rules: RULES, salt: 'as ever' };

/** Those whom a run would look at on the day. */
const awake = (today: IsoDate): Promise<number[]> =>
  asSystem(async (tx) => {
    const [kept] = await tx.$queryRaw<{ under: string }[]>`select under from person_rest limit 1`;
    return findAwake(tx, persons, { today, under: kept?.under ?? '' });
  });

it('nights in which most persons are passed over find all that a look at everyone would have found', async () => {
  const step = fc.record({
    days: fc.constantFrom(1, 1, 1, 2, 7, 30, 61),
    edits: fc.array(
      fc.record({ place: fc.nat(persons.length - 1), edit: randomEdit, judged: fc.boolean() }),
      {
        maxLength: 6,
      },
    ),
  });
  let passedOver = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      let today = BEGINNING;
      for (const { days, edits } of steps) {
        await asSystem(async (tx) => {
          for (const { place, edit, judged } of edits) {
            const person = persons[place] ?? 0;
            await edit(tx, person);
            if (judged) await reevaluatePersons(tx, [person], { today, cause: 'data' });
          }
        });
        today = addDays(today, days);
        passedOver += persons.length - (await awake(today)).length;
        await night(today);
        const afterNight = await everything();
        expect(await evaluateNow({ today })).toMatchObject({
          opened: 0,
          reopened: 0,
          closed: 0,
          crashed: [],
        });
        expect(await everything()).toEqual(afterNight);
        expect(await awake(today)).toEqual([]);
      }
      await night();
    }),
    { numRuns: 8 },
  );
  expect(passedOver).toBeGreaterThan(persons.length);
}, 240_000);

describe('who is looked at', () => {
  beforeAll(() => night());

  const inserted =
    (table: string, columns: string, values: string): Edit =>
    async (tx, person) => {
      await tx.$executeRawUnsafe(
        `insert into ${table} (person_id, source, ${columns}) values ($1, 'FILE', ${values})`,
        person,
      );
    };
  const edits: [string, Edit][] = [
    ['category', inserted('category', 'code, from_date', `'RP_NORSK', '2026-01-01'`)],
    ['decision', inserted('decision', 'scheme, type, from_date', `'INTRO', 'TILDELING', '2026-01-01'`)],
    ['final_goal', inserted('final_goal', 'code', `'ARBEID'`)],
    ['contract', inserted('contract', 'signed_on', `'2026-01-01'`)],
    ['language_goal', inserted('language_goal', 'listening', `'A2'`)],
    ['measure', inserted('measure', 'type, from_date', `'NORSK', '2026-01-01'`)],
    ['training_hours', inserted('training_hours', 'scheme, subject, hours', `'NORSK', 'NORSK', 5`)],
    ['absence', inserted('absence', 'type, from_date', `'LEGE', '2026-01-01'`)],
    [
      'programme_end',
      inserted('programme_end', 'ended_on, reason, set_by', `'2026-01-01', 'ARBEID', 'BRUKER'`),
    ],
    ['appeal', inserted('appeal', 'received_on', `'2026-01-01'`)],
    ['full_time_upper_secondary', inserted('full_time_upper_secondary', 'from_date', `'2026-01-01'`)],
    [
      'the person',
      async (tx, person) =>
        void (await tx.$executeRaw`update person set has_upper_secondary = not coalesce(has_upper_secondary, false) where id = ${person}`),
    ],
    [
      'an appeal taken back',
      async (tx, person) => void (await tx.$executeRaw`delete from appeal where person_id = ${person}`),
    ],
    [
      'a judgement that is forgotten',
      async (tx, person) =>
        void (await tx.$executeRaw`update person_quality set outcome = null where person_id = ${person}`),
    ],
  ];

  it.each(edits)('whoever something is registered on, and nobody else: %s', async (_, edit) => {
    await night();
    expect(await awake(BEGINNING)).toEqual([]);
    const person = persons[3] ?? 0;
    await asSystem(async (tx) => {
      if (_ === 'an appeal taken back') await inserted('appeal', 'received_on', `'2026-02-01'`)(tx, person);
      await edit(tx, person);
    });
    expect(await awake(BEGINNING)).toEqual([person]);
  });

  it('both who had a national id in common and who have', async () => {
    const [one = 0, other = 0, third = 0] = persons.slice(5);
    const give = (person: number, nationalId: string | null) =>
      asSystem((tx) => tx.person.update({ where: { id: person }, data: { nationalId } }));
    await asSystem((tx) => tx.person.updateMany({ data: { nationalId: null } }));
    await give(other, '29029900157');
    await night();
    await give(one, '29029900157');
    expect(await awake(BEGINNING)).toEqual([one, other]);
    await night();
    await give(third, '29029900157');
    await night();
    await give(one, null);
    expect(await awake(BEGINNING)).toEqual([one, other, third]);
    await night();
  });

  it('on a day before the one that was judged', async () => {
    expect(await awake(addDays(BEGINNING, -1))).toEqual(persons);
  });

  const under = (change: (tx: Tx) => Promise<unknown>, with_: Partial<typeof run> = {}): Promise<string> =>
    asSystem(async (tx) => {
      await change(tx);
      return restsUnder(tx, { ...run, ...with_ });
    });

  it('everybody when the rules, what they weigh, the control year or the municipalities are others', async () => {
    const nothing = async () => {};
    const usual = await under(nothing);
    expect(await under(nothing, { today: addDays(BEGINNING, 1) })).toBe(usual);
    const others = [
      await under(nothing, { salt: 'otherwise' }),
      await under(nothing, { today: '2027-03-01' }),
      await under((tx) => tx.$executeRaw`update municipality set name = name || '!' where code = '0301'`),
      await under((tx) =>
        tx.municipalitySuccessor.create({
          data: { oldCode: '0301', newCode: '4203', validFrom: new Date('2026-01-01') },
        }),
      ),
    ];
    expect(new Set([usual, ...others]).size).toBe(5);
  });
});

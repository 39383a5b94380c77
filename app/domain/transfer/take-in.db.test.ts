import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDb } from '~/platform/db.server';
import { csvOf, importText, personRow } from '~test/factories/import-text';
import { withDatabase } from '~test/setup/database';

const db = withDatabase();
const ASTER = '202490000108';
const OKSANA = '202490000202';
const BAHAR = '202490000307';
const STRANGER = '202490000401';

beforeEach(async () => {
  await db.query(
    'truncate person, transfer, transfer_mark, finding, person_quality, municipality_quality, rule_count, register_history restart identity cascade',
  );
});
afterAll(closeDb);

const persons = (rows: Record<string, string>[], municipality = '4203') =>
  importText(municipality, csvOf(rows));
const items = (rows: Record<string, string>[], municipality = '4203') =>
  importText(municipality, csvOf(rows.map((row) => ({ 'DUF-nummer': ASTER, ...row }))));
const numbers = ({ added, changed, unchanged, rejected }: Awaited<ReturnType<typeof importText>>) => [
  added,
  changed,
  unchanged,
  rejected,
];
const reasons = async () =>
  (await db.query<{ reason: string }>('select reason from transfer_reject order by id')).map(
    (row) => row.reason,
  );

describe('persons', () => {
  it('are new, unchanged, changed; a column that the file lacks is left as it is', async () => {
    const full = personRow(ASTER, { Spor: '2', Fødselsnummer: '01019012345', 'Har videregående': 'J' });
    expect(numbers(await persons([full]))).toEqual([1, 0, 0, 0]);
    expect(numbers(await persons([full]))).toEqual([0, 0, 1, 0]);
    expect(numbers(await persons([personRow(ASTER)]))).toEqual([0, 0, 1, 0]);
    expect(numbers(await persons([personRow(ASTER, { Navn: 'Aster Nytt', Spor: '' })]))).toEqual([
      0, 1, 0, 0,
    ]);
    expect(
      await db.query('select name, track, national_id, has_upper_secondary, version, source from person'),
    ).toEqual([
      {
        name: 'Aster Nytt',
        track: null,
        national_id: '01019012345',
        has_upper_secondary: true,
        version: 2,
        source: 'FILE',
      },
    ]);
    const [history] = await db.query<{ row: Record<string, unknown> }>('select row from register_history');
    expect(history?.row).toMatchObject({ name: 'Aster Eksempel', track: 2 });
    expect(history?.row).not.toHaveProperty('duf');
  });

  it('keep a protection grade that the file leaves blank', async () => {
    await persons([personRow(ASTER, { Gradering: 'STRENGT' })]);
    await persons([personRow(ASTER, { Gradering: '', Navn: 'Aster Nytt' })]);
    expect(await db.query('select confidentiality from person')).toEqual([{ confidentiality: 'STRENGT' }]);
  });

  it('count once when a row stands there twice, and reject a second row that says otherwise', async () => {
    const receipt = await persons([
      personRow(ASTER),
      personRow(ASTER),
      personRow('2024 900001 08', { Navn: 'En annen' }),
      personRow(OKSANA),
    ]);
    expect(numbers(receipt)).toEqual([2, 0, 1, 1]);
    const rejected = await db.query('select line, "column", value, reason, params from transfer_reject');
    expect(rejected).toEqual([
      {
        line: 4,
        column: 'DUF-nummer',
        value: '2024 •••••• 08',
        reason: 'duplicate_person',
        params: { line: 2, kind: 'PERSONS' },
      },
    ]);
  });

  it('are not taken over from another municipality', async () => {
    await persons([personRow(STRANGER, { Kommunenr: '0301' })], '0301');
    expect(numbers(await persons([personRow(STRANGER), personRow(STRANGER), personRow(ASTER)]))).toEqual([
      1, 0, 0, 2,
    ]);
    expect(numbers(await persons([personRow(STRANGER, { Kommunenr: '0301' })]))).toEqual([0, 0, 0, 1]);
    expect(await reasons()).toEqual(['person_not_yours', 'person_not_yours', 'municipality_foreign']);
    expect(await db.query("select count(*)::int as n from person where municipality_code = '0301'")).toEqual([
      { n: 1 },
    ]);
  });

  it('stay as corrected in the portal until the file says something new', async () => {
    await persons([personRow(ASTER)]);
    await db.query("update person set name = 'Rettet i portalen'");
    expect(numbers(await persons([personRow(ASTER)]))).toEqual([0, 0, 1, 0]);
    expect(await db.query('select name from person')).toEqual([{ name: 'Rettet i portalen' }]);
    expect(numbers(await persons([personRow(ASTER, { Navn: 'Nytt fra filen' })]))).toEqual([0, 1, 0, 0]);
    expect(await db.query('select name from person')).toEqual([{ name: 'Nytt fra filen' }]);
  });
});

describe('items', () => {
  beforeEach(async () => {
    await persons([personRow(ASTER), personRow(OKSANA)]);
  });

  const measure = (changes: Record<string, string> = {}) => ({
    Post: 'TILTAK',
    Kode: 'ARBEIDSPRAKSIS',
    'Fra dato': '01.02.2024',
    'Timer per uke': '15,5',
    ...changes,
  });
  const live = () =>
    db.query(
      'select external_id, to_date::text, hours_per_week::float, version from measure where annulled_at is null order by id',
    );

  it('are found again by the sender’s own id', async () => {
    expect(numbers(await items([measure({ 'Ekstern id': 'a' }), measure({ 'Ekstern id': 'b' })]))).toEqual([
      2, 0, 0, 0,
    ]);
    const next = [measure({ 'Ekstern id': 'b', 'Til dato': '2024-12-31' }), measure({ 'Ekstern id': 'a' })];
    expect(numbers(await items(next))).toEqual([0, 1, 1, 0]);
    expect(numbers(await items(next))).toEqual([0, 0, 2, 0]);
    expect(await live()).toEqual([
      { external_id: 'a', to_date: null, hours_per_week: 15.5, version: 1 },
      { external_id: 'b', to_date: '2024-12-31', hours_per_week: 15.5, version: 2 },
    ]);
    expect(
      await db.query("select table_name, version, row ->> 'to_date' as until from register_history"),
    ).toEqual([{ table_name: 'measure', version: 1, until: null }]);
  });

  it('without an id are counted: two equal rows are two items, and stay two', async () => {
    const twice = [measure(), measure(), measure({ 'Fra dato': '01.03.2024' })];
    expect(numbers(await items(twice))).toEqual([3, 0, 0, 0]);
    expect(numbers(await items(twice))).toEqual([0, 0, 3, 0]);
    expect(numbers(await items([...twice, measure()]))).toEqual([1, 0, 3, 0]);
    expect(await live()).toHaveLength(4);
  });

  it('get their id when the sender begins to send one', async () => {
    await items([measure()]);
    expect(numbers(await items([measure({ 'Ekstern id': 'a' })]))).toEqual([0, 1, 0, 0]);
    expect(await live()).toMatchObject([{ external_id: 'a', version: 2 }]);
  });

  it('typed in the portal are recognised when a file brings the same', async () => {
    await db.query(
      `insert into measure (person_id, type, group_code, from_date, hours_per_week, source)
       select id, 'ARBEIDSPRAKSIS', 'ARBEID', '2024-02-01', 15.5, 'WEB' from person where duf = $1`,
      [ASTER],
    );
    const receipt = await items([measure({ Kilde: 'FAGSYSTEM', 'Ekstern id': 'a' })]);
    expect(numbers(receipt)).toEqual([0, 1, 0, 0]);
    expect(await live()).toHaveLength(1);
  });

  it.each([
    ['with an id', 'a'],
    ['without an id', ''],
  ])('corrected or annulled in the portal stay so when the same file comes again (%s)', async (_, id) => {
    const file = [
      measure({ 'Ekstern id': id }),
      { Post: 'KONTRAKT', 'Ekstern id': id, Vedtaksdato: '01.02.2024' },
    ];
    await items(file);
    await db.query("update measure set to_date = '2024-06-30'");
    await db.query('update contract set annulled_at = now()');
    expect(numbers(await items(file))).toEqual([0, 0, 2, 0]);
    expect(await live()).toMatchObject([{ to_date: '2024-06-30', version: 2 }]);
    expect(await db.query('select annulled_at is null as live from contract')).toEqual([{ live: false }]);
  });

  it('annulled in the portal come back when the sender says something new', async () => {
    await items([measure({ 'Ekstern id': 'a' })]);
    await db.query("update measure set annulled_at = now(), annulment_reason = 'feil'");
    expect(numbers(await items([measure({ 'Ekstern id': 'a', 'Til dato': '01.06.2024' })]))).toEqual([
      0, 1, 0, 0,
    ]);
    expect(await live()).toMatchObject([{ to_date: '2024-06-01' }]);
  });

  it('keep who registered them when: WEB, FAGSYSTEM, or the file itself', async () => {
    await items([
      measure({ 'Ekstern id': 'a', Kilde: 'WEB', Registrert: '05.02.2024' }),
      measure({ 'Ekstern id': 'b', Kilde: 'FAGSYSTEM' }),
      measure({ 'Ekstern id': 'c' }),
    ]);
    expect(await db.query('select source, registered_on::text from measure order by id')).toEqual([
      { source: 'WEB', registered_on: '2024-02-05' },
      { source: 'TRANSFER', registered_on: null },
      { source: 'FILE', registered_on: null },
    ]);
  });

  it('of persons that are not the municipality’s are rejected alike, registered elsewhere or not at all', async () => {
    await persons([personRow(STRANGER, { Kommunenr: '0301' })], '0301');
    const receipt = await items([
      measure({ 'DUF-nummer': STRANGER }),
      measure({ 'DUF-nummer': BAHAR }),
      measure(),
    ]);
    expect(numbers(receipt)).toEqual([1, 0, 0, 2]);
    const rows = await db.query<{ reason: string; params: unknown; column: string }>(
      'select reason, params, "column" from transfer_reject order by line',
    );
    expect(rows[0]).toEqual({ reason: 'person_unknown', params: { kind: 'ITEMS' }, column: 'DUF-nummer' });
    expect(rows[1]).toEqual(rows[0]);
    expect(await db.query('select distinct municipality_code::text as code from measure')).toEqual([
      { code: '4203' },
    ]);
  });

  it('with an id that is another person’s, or twice in the file with different content, are rejected', async () => {
    await items([measure({ 'Ekstern id': 'a' })]);
    const receipt = await items([
      measure({ 'DUF-nummer': OKSANA, 'Ekstern id': 'a' }),
      measure({ 'Ekstern id': 'b' }),
      measure({ 'Ekstern id': 'b' }),
      measure({ 'Ekstern id': 'b', 'Til dato': '2024-05-01' }),
    ]);
    expect(numbers(receipt)).toEqual([1, 0, 1, 2]);
    expect(await reasons()).toEqual(['external_id_taken', 'duplicate_item']);
  });

  it('of every kind are taken in', async () => {
    const receipt = await items([
      { Post: 'KATEGORI', Kode: 'RP_INTRO', 'Fra dato': '01.02.2024' },
      { Post: 'VEDTAK', Ordning: 'INTRO', Kode: 'TILDELING', Vedtaksdato: '01.02.2024' },
      { Post: 'SLUTTMÅL', Kode: 'ARBEID' },
      { Post: 'KONTRAKT', Vedtaksdato: '01.02.2024' },
      { Post: 'NORSKMÅL', Detalj: 'B1/B1/B1/B2' },
      measure(),
      { Post: 'TIMER', Ordning: 'NORSK', Kode: 'SAMF', Timer: '12,25' },
      { Post: 'FRAVÆR', Kode: 'EGENMELDING', 'Fra dato': '01.02.2024' },
      { Post: 'AVSLUTNING', 'Fra dato': '01.02.2025' },
      { Post: 'FULLTID_VGO', 'Fra dato': '01.02.2024' },
      { Post: 'KLAGE', 'Fra dato': '01.02.2024' },
    ]);
    expect(numbers(receipt)).toEqual([11, 0, 0, 0]);
    expect(await db.query('select reason, set_by, ended_on::text from programme_end')).toEqual([
      { reason: 'IKKE_REGISTRERT', set_by: 'BRUKER', ended_on: '2025-02-01' },
    ]);
    expect(await db.query('select decision_municipality_code::text as code from decision')).toEqual([
      { code: '4203' },
    ]);
    expect(await db.query('select hours::float from training_hours')).toEqual([{ hours: 12.25 }]);
  });
});

it('says what the file did to findings and score', async () => {
  const first = await persons([personRow(ASTER)]);
  expect(first.effect).toMatchObject({ persons: 1, scoreBefore: null });
  const second = await items([{ Post: 'KATEGORI', Kode: 'RP_NORSK', 'Fra dato': '13.02.2024' }]);
  expect(second.effect.opened).toBeGreaterThan(0);
  expect(second.effect.scoreAfter).toBeLessThan(second.effect.scoreBefore ?? 0);
});

it('keeps the rejected row as it came, every fault of it, and refuses a file without touching the register', async () => {
  await persons([
    personRow(ASTER, { Lov: 'INTROLOVEN', Fødselsdato: '31.02.1990', Navn: '=1+1', Merknad: 'x' }),
  ]);
  const [row] = await db.query<{ params: { more: unknown[] }; original: string[] }>(
    'select params, original from transfer_reject',
  );
  expect(row?.params.more).toHaveLength(1);
  expect(row?.original).toEqual([ASTER, '=1+1', '31.02.1990', '4203', 'INTROLOVEN', '9a', '13.02.2024', 'x']);
  const refused = await importText('4203', `DUF-nummer;Navn\n${ASTER};Aster\n`);
  expect(refused).toMatchObject({
    state: 'refused',
    kind: 'PERSONS',
    refusal: { key: 'missing_columns' },
    added: 0,
  });
  const halfway = `${csvOf([personRow(OKSANA)])}\r\n"${BAHAR};aldri lukket`;
  expect(await importText('4203', halfway)).toMatchObject({
    state: 'refused',
    refusal: { key: 'open_quote', params: { line: 3 } },
  });
  expect(await db.query('select count(*)::int as n from person')).toEqual([{ n: 0 }]);
  expect(await db.query('select count(*)::int as n from transfer_content')).toEqual([{ n: 0 }]);
});

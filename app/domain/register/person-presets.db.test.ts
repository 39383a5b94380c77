import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseRecord } from '~/domain/quality/case-record';
import { asSystem } from '~/platform/db.server';
import { csvPieces } from '~/platform/table-file.server';
import { fileColumns } from '~/routes/register/person-file.server';
import { insertRecords } from '~test/factories/insert-record';
import { people } from '~test/factories/people';
import { standOn } from '~test/setup/stand-on';
import { exportPersons } from './export-persons.server';
import { findPersons } from './find-persons.server';
import { columnsOf, LIST_COLUMNS, PRESETS, type Preset, USUAL_COLUMNS } from './person-list';
import type { PersonFilter } from './person-list-query';

standOn('2026-11-01');
const { superuser } = people({ superuser: 'municipal_superuser' });

const award = { scheme: 'INTRO', type: 'TILDELING', decidedOn: '2025-01-10', fromDate: '2025-02-01' };

/** One person for each preset, with that and nothing else, and what must not count beside it. */
const ONLY: Record<Preset, CaseRecord> = {
  rett: { categories: [{ code: 'KT_INTRO', fromDate: '2025-01-01', toDate: '2026-11-01' }] },
  vedtak: { decisions: [{ ...award, type: 'AVSLAG' }] },
  norskvedtak: { decisions: [{ ...award, scheme: 'NORSK' }] },
  tiltak: { measures: [{ type: 'NORSK' }] },
  sluttmal: { finalGoals: [{ code: 'ARBEID' }] },
  kontrakt: { contracts: [{ signedOn: null }] },
  norskmal: { languageGoals: [{ listening: 'A2' }] },
  utdanning: { person: { hasUpperSecondary: false } },
  kartlegging: { person: { skillsMappedOn: '2025-01-01' } },
  karriere: { person: { careerGuidedOn: '2025-01-01' } },
  timer: { hours: [{ scheme: 'NORSK', subject: 'SAMF' }] },
  fravar: { absences: [{ type: 'LEGE' }] },
  fulltid: { fullTime: [{}] },
  avslutning: { ends: [{ reason: 'ARBEID' }] },
};
const NOTHING: CaseRecord = {
  categories: [{ code: 'RP_INTRO', fromDate: '2020-01-01', toDate: '2026-10-31' }],
  decisions: [
    { ...award, annulled: true },
    { ...award, type: 'PERMISJON' },
  ],
  measures: [{ type: 'NORSK', annulled: true }],
  ends: [{ reason: 'ARBEID', endedOn: '2026-01-01', reopenedOn: '2026-02-01' }],
};

let ids: number[];
let everything: number;

beforeAll(async () => {
  const bare = (record: CaseRecord) => ({
    ...record,
    person: { hasUpperSecondary: null, ...record.person },
  });
  const all: CaseRecord = {
    person: { hasUpperSecondary: true, skillsMappedOn: '2025-01-01', careerGuidedOn: '2025-01-01' },
    categories: [{ code: 'RP_INTRO', fromDate: '2025-01-01', toDate: null }],
    decisions: [
      { ...award, toDate: '2026-12-31' },
      { ...award, scheme: 'NORSK_RETT' },
    ],
    measures: [
      { type: 'NORSK', fromDate: '2026-01-01', toDate: null, hoursPerWeek: 18 },
      { type: 'VGO', fromDate: '2026-01-01', toDate: '2026-02-01' },
    ],
    finalGoals: [{ code: 'VGO_DEL', setOn: '2025-02-01' }],
    contracts: [{ signedOn: '2025-02-02' }],
    languageGoals: [{ listening: 'A2', reading: 'B1', setOn: '2025-02-01' }],
    hours: [{ scheme: 'NORSK', subject: 'NORSK', hours: 120.5 }],
    absences: [{ type: 'LEGE' }],
    fullTime: [{ fromDate: '2026-01-01' }],
    ends: [{ reason: 'HELSE', endedOn: '2026-10-01' }],
  };
  ids = await asSystem((tx) =>
    insertRecords(tx, [...PRESETS.map((preset) => bare(ONLY[preset])), bare(NOTHING), all]),
  );
  everything = ids.at(-1) ?? 0;
});

async function find(filter: PersonFilter): Promise<number[]> {
  const { lines } = await findPersons(superuser, { filter, sorter: 'navn', search: null, hours: false }, 1);
  return lines.map(({ id }) => id).sort((a, b) => a - b);
}

describe('presets of the person list', () => {
  it.each(PRESETS)('%s: with and without are everybody, and nobody is both', async (preset) => {
    const own = ids[PRESETS.indexOf(preset)] ?? 0;
    expect(await find({ [preset]: 'med' })).toEqual([own, everything]);
    expect(await find({ [preset]: 'uten' })).toEqual(ids.filter((id) => id !== own && id !== everything));
  });

  it('can be combined: all of them must be true', async () => {
    const choice = fc.constantFrom('med', 'uten');
    const filters = fc.dictionary(fc.constantFrom(...PRESETS), choice, { minKeys: 2, maxKeys: 5 });
    await fc.assert(
      fc.asyncProperty(filters, async (given) => {
        const each = await Promise.all(Object.entries(given).map(([name, value]) => find({ [name]: value })));
        const both = ids.filter((id) => each.every((list) => list.includes(id)));
        expect(await find(given as PersonFilter)).toEqual(both);
      }),
      { numRuns: 40 },
    );
  });

  it('take the reason of an end, a kind of measure and a year', async () => {
    expect(await find({ arsak: 'HELSE' })).toEqual([everything]);
    expect(await find({ arsak: 'uten' })).toEqual([]);
    expect(await find({ avsluttet: 2026, arsak: 'med' })).toEqual([everything]);
    expect(await find({ avsluttet: 2025 })).toEqual([]);
    expect(await find({ tiltakstype: 'VGO' })).toEqual([everything]);
    expect(await find({ tiltakstype: 'VGO', deltok: 2025 })).toEqual([]);
    expect(await find({ lov: 'INTRO' })).toEqual([]);
    expect(await find({ lov: 'INTEG_ALLE' })).toEqual(ids);
  });
});

describe('the file of a list', () => {
  it('has the chosen columns in their order, one line for each person of the list', async () => {
    const listing = { filter: { avsluttet: 2026 }, sorter: 'navn', search: null, hours: true } as const;
    const columns = columnsOf([...LIST_COLUMNS].reverse(), USUAL_COLUMNS, false);
    const pieces: string[] = [];
    for await (const piece of csvPieces(
      fileColumns('nb', columns),
      await exportPersons(superuser, listing),
    )) {
      pieces.push(piece);
    }
    const [header = [], ...rows] = pieces
      .join('')
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(';'));
    expect(rows).toHaveLength(1);
    const read = Object.fromEntries(header.map((name, n) => [name, rows[0]?.[n]]));
    expect(header.slice(0, 4)).toEqual(['Navn', 'DUF-nummer', 'Lov', 'Født']);
    expect(read['DUF-nummer']).toMatch(/^\d{4} •{6} \d{2}$/);
    expect(read).toMatchObject({
      'Program fra': '01.02.2025',
      'Program til': '31.12.2026',
      Sluttmål: 'Deler av videregående opplæring',
      Kontrakt: '02.02.2025',
      Norskmål: 'A2 / B1 / – / –',
      Tiltak: '2',
      'Siste tiltak til': 'løper',
      // 18 hours a week on all of the 274 days until the end.
      'Timer per uke': '18',
      'Timer norsk': '120,5',
      Avsluttet: '01.10.2026',
      Avslutningsårsak: 'Helsemessige årsaker',
    });
  });
});

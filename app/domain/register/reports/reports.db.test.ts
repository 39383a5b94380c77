import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { evaluateNow } from '~/domain/findings/run-evaluation.server';
import type { CaseRecord } from '~/domain/quality/case-record';
import { asSystem } from '~/platform/db.server';
import { insertRecords } from '~test/factories/insert-record';
import { people } from '~test/factories/people';
import { standOn } from '~test/setup/stand-on';
import { exportPersons } from '../export-persons.server';
import { findPersons, type PersonListing } from '../find-persons.server';
import type { PersonFilter } from '../person-list-query';
import { countReports, getReport } from './get-report.server';
import { filterOf, REPORT, REPORTS, type ReportName, type ReportQuery, reportQuery } from './report';

const TODAY = '2026-11-01';
standOn(TODAY);

const { superuser, admin, neighbour, owner } = people({
  superuser: 'municipal_superuser',
  admin: 'municipal_admin',
  neighbour: { role: 'municipal_superuser', municipalityCode: '0301' },
  owner: 'registry_owner',
});

const INTRO = { regime: 'INTRO', permitGround: 'INTRO' } as const;
const award = { scheme: 'INTRO', type: 'TILDELING', decidedOn: '2025-01-10' };
const running = [{ ...award, fromDate: '2025-01-01', toDate: '2027-12-31' }];
const right = [{ code: 'RP_INTRO', fromDate: '2024-01-01' }];
const practice = { type: 'ARBEIDSPRAKSIS', groupCode: 'ARBEID' };

/** By name, so that an expectation reads as a sentence. */
const RECORDS = {
  busy: {
    person: INTRO,
    categories: right,
    decisions: running,
    measures: [{ ...practice, fromDate: '2026-01-01', toDate: null, hoursPerWeek: 30 }],
  },
  idle: {
    person: INTRO,
    categories: [{ code: 'KT_INTRO', fromDate: '2024-01-01' }],
    decisions: running,
    measures: [{ ...practice, fromDate: '2026-01-01', toDate: '2026-08-31' }],
  },
  justInTime: {
    person: INTRO,
    decisions: running,
    measures: [
      { type: 'NORSK', groupCode: 'NORSK', fromDate: '2026-01-01', toDate: '2026-09-01', hoursTotal: 244 },
    ],
  },
  onLeave: {
    person: INTRO,
    decisions: [
      ...running,
      { scheme: 'INTRO', type: 'PERMISJON', reason: 'OMSORG', fromDate: '2025-12-01', toDate: '2026-12-01' },
    ],
  },
  waiting: { person: INTRO, categories: right },
  refused: { person: INTRO, categories: right, decisions: [{ ...award, type: 'AVSLAG' }] },
  lapsed: { person: INTRO, categories: [{ code: 'RP_INTRO', fromDate: '2020-01-01', toDate: '2025-12-31' }] },
  annulled: {
    person: INTRO,
    categories: right,
    decisions: [{ ...award, fromDate: '2025-01-01', annulled: true }],
  },
  worked: {
    person: INTRO,
    categories: right,
    decisions: running,
    ends: [{ endedOn: '2026-06-30', reason: 'ARBEID' }],
  },
  nobodySaid: {
    person: INTRO,
    decisions: running,
    ends: [{ endedOn: '2026-05-01', reason: 'IKKE_REGISTRERT' }],
  },
  twice: {
    person: INTRO,
    decisions: running,
    ends: [
      { endedOn: '2026-02-01', reason: 'HELSE' },
      { endedOn: '2026-03-01', reason: 'VGO' },
      { endedOn: '2025-03-01', reason: 'ANNET' },
    ],
  },
  reopened: {
    person: INTRO,
    decisions: running,
    ends: [{ endedOn: '2026-04-01', reason: 'ARBEID', reopenedOn: '2026-04-20' }],
  },
  future: { person: INTRO, decisions: [{ ...award, fromDate: '2026-12-01', toDate: '2027-12-01' }] },
  newLaw: { decisions: running, ends: [{ endedOn: '2026-06-30', reason: 'HOYERE_UTD' }] },
  collective: {
    person: { regime: 'INTEG_6A' },
    decisions: running,
    ends: [{ endedOn: '2026-06-30', reason: 'ANNET' }],
  },
  graded: { person: INTRO, decisions: running, ends: [{ endedOn: '2026-06-30', reason: 'ARBEID' }] },
} satisfies Record<string, CaseRecord>;

type Name = keyof typeof RECORDS;
const NAMES = Object.keys(RECORDS) as Name[];
let nameOf: Map<number, Name>;

beforeAll(async () => {
  await asSystem(async (tx) => {
    const ids = await insertRecords(tx, Object.values(RECORDS) as CaseRecord[]);
    nameOf = new Map(ids.map((id, n) => [id, NAMES[n] as Name]));
    await tx.$executeRaw`update person set confidentiality = 'STRENGT' where id = ${ids[NAMES.indexOf('graded')]}`;
  });
});

const asked = (query: object = {}) => reportQuery.parse(query);
const listing = (filter: PersonFilter): PersonListing => ({
  filter,
  sorter: 'navn',
  search: null,
  hours: false,
});

async function listed(actor: Actor, report: ReportName, query: object = {}, year = 2026): Promise<Name[]> {
  const { lines } = await findPersons(actor, listing(filterOf(report, asked(query), year)), 1);
  return lines.flatMap(({ id }) => nameOf.get(id) ?? []).sort();
}

const sorted = (...names: Name[]) => names.sort();

describe('what each report holds', () => {
  it('participants of a year under the Introduction Act, leave included, nobody before they have begun', async () => {
    expect(await listed(superuser, 'deltakere')).toEqual(
      sorted('busy', 'idle', 'justInTime', 'onLeave', 'worked', 'nobodySaid', 'twice', 'reopened'),
    );
    expect(await listed(superuser, 'deltakere', {}, 2024)).toEqual([]);
    expect(await listed(superuser, 'deltakere', { kategori: 'KT_INTRO' })).toEqual(['idle']);
    expect(await listed(superuser, 'deltakere', { status: 'avsluttet' })).toEqual(
      sorted('worked', 'nobodySaid', 'twice'),
    );
  });

  it('persons with a category in force and no decision', async () => {
    expect(await listed(superuser, 'kategori-uten-vedtak')).toEqual(sorted('waiting', 'annulled'));
  });

  it('those who end in a year, with the last end of it, reopened ones left out', async () => {
    expect(await listed(superuser, 'avsluttet')).toEqual(sorted('worked', 'nobodySaid', 'twice'));
    expect(await listed(superuser, 'avsluttet', { arsak: 'VGO' })).toEqual(['twice']);
    expect(await listed(superuser, 'avsluttet', { arsak: 'HELSE' })).toEqual([]);
    expect(await listed(superuser, 'avsluttet', { arsak: 'uten' })).toEqual(['nobodySaid']);
    expect(await listed(superuser, 'avsluttet', { arsak: 'med' })).toEqual(sorted('worked', 'twice'));
    expect(await listed(superuser, 'avsluttet', { kategori: 'RP_INTRO' })).toEqual(['worked']);
    expect(await listed(superuser, 'avsluttet', { arsak: 'ANNET' }, 2025)).toEqual(['twice']);
    expect(await listed(superuser, 'avsluttet-integreringsloven')).toEqual(sorted('newLaw', 'collective'));
    expect(await listed(superuser, 'avsluttet-integreringsloven', { lov: 'INTEG_6A' })).toEqual([
      'collective',
    ]);
  });

  it('measures of all laws, and who had none in the year', async () => {
    expect(await listed(superuser, 'tiltak', { type: 'ARBEIDSPRAKSIS' })).toEqual(sorted('busy', 'idle'));
    expect(await listed(superuser, 'tiltak', { type: 'ARBEIDSPRAKSIS' }, 2025)).toEqual([]);
    expect(await listed(superuser, 'tiltak', { type: 'uten', lov: 'INTEG' })).toEqual(['newLaw']);
  });

  it('shows graded persons to the named roles alone, and a neighbour nobody', async () => {
    expect(await listed(admin, 'avsluttet')).toEqual(sorted('worked', 'nobodySaid', 'twice', 'graded'));
    expect(await listed(neighbour, 'avsluttet')).toEqual([]);
    // The choice of a municipality is for those who see all: nobody else widens a report with it.
    expect(await listed(neighbour, 'avsluttet', { kommune: '4203' })).toEqual([]);
    expect((await getReport(neighbour, 'avsluttet', asked(), 2026)).total).toBe(0);
    expect(await listed(owner, 'avsluttet', { kommune: '0301' })).toEqual([]);
    expect(await listed(owner, 'avsluttet', { kommune: '4203' })).toHaveLength(4);
  });

  it('holds without valid measures exactly those whom rule DQ-040 finds', async () => {
    expect(await listed(superuser, 'uten-gyldige-tiltak')).toEqual(sorted('idle', 'reopened'));
    await evaluateNow({ today: TODAY }, { notify: false });
    const found = await asSystem((tx) =>
      tx.finding.findMany({ where: { ruleId: 'DQ-040', state: 'open' }, select: { personId: true } }),
    );
    expect(found.flatMap(({ personId }) => nameOf.get(personId) ?? []).sort()).toEqual(
      sorted('idle', 'reopened'),
    );
  });
});

/** Every way to ask for the facets of a report. */
const QUERIES: object[] = [
  {},
  { kategori: 'RP_INTRO' },
  { lov: 'INTEG' },
  { arsak: 'med' },
  { type: 'uten' },
];

async function exported(actor: Actor, filter: PersonFilter): Promise<number[]> {
  const ids: number[] = [];
  for await (const line of await exportPersons(actor, listing(filter))) ids.push(line.id);
  return ids;
}

describe('every number', () => {
  it.each(REPORTS)('of %s is the length of its list and of its file', async (report) => {
    for (const actor of [superuser, admin]) {
      for (const query of QUERIES.map(asked)) {
        for (const year of [2025, 2026]) await holds(actor, report, query, year);
      }
    }
  });

  async function holds(actor: Actor, report: ReportName, query: ReportQuery, year: number): Promise<void> {
    const { total, facets, goal } = await getReport(actor, report, query, year);
    const whole = filterOf(report, query, year, REPORT[report].facets);
    expect((await exported(actor, whole)).length).toBe(total);
    for (const { facet, counts, whole: parts } of facets) {
      for (const { value, persons } of counts) {
        const filter = filterOf(report, { ...query, [facet]: value }, year);
        const list = await findPersons(actor, listing(filter), 1);
        const file = await exported(actor, filter);
        expect({ facet, value, listed: list.total, lines: list.lines.length, file: file.length }).toEqual({
          facet,
          value,
          listed: persons,
          lines: persons,
          file: persons,
        });
      }
      expect(parts).toBe((await exported(actor, filterOf(report, query, year, [facet]))).length);
      const sum = counts.reduce((all, { persons }) => all + persons, 0);
      // A person has one reason, category and status, but may have several kinds of measures.
      if (facet === 'type') expect(sum).toBeGreaterThanOrEqual(parts);
      else expect(sum).toBe(parts);
    }
    if (goal) expect(goal.reached).toBeLessThanOrEqual(goal.ended);
  }

  it('on the page of all reports is that of the report', async () => {
    for (const actor of [superuser, admin]) {
      const counts = await countReports(actor, 2026, undefined);
      for (const report of REPORTS) {
        expect([report, counts[report]]).toEqual([
          report,
          (await getReport(actor, report, asked(), 2026)).total,
        ]);
      }
    }
  });

  it('is chosen by the same value whichever way those without a reason are asked for', async () => {
    for (const arsak of ['uten', 'IKKE_REGISTRERT']) {
      const query = reportQuery.parse({ arsak });
      const { facets } = await getReport(superuser, 'avsluttet', query, 2026);
      const reasons = facets.find(({ facet }) => facet === 'arsak')?.counts ?? [];
      expect(reasons.filter(({ value }) => value === query.arsak)).toMatchObject([{ persons: 1 }]);
    }
  });

  it('of goal achievement has those without a reason in its denominator', async () => {
    const all = { ended: 3, reached: 2, unregistered: 1 };
    for (const choice of [{}, { type: 'ARBEIDSPRAKSIS' }, { arsak: 'med' }]) {
      expect((await getReport(superuser, 'avsluttet', asked(choice), 2026)).goal).toEqual(all);
    }
    expect((await getReport(superuser, 'avsluttet-integreringsloven', asked(), 2026)).goal).toEqual({
      ended: 2,
      reached: 1,
      unregistered: 0,
    });
  });
});

describe('hours a week', () => {
  async function hoursOf(name: Name): Promise<number | null | undefined> {
    const filter = filterOf('deltakere', asked(), 2026);
    const { lines } = await findPersons(superuser, { ...listing(filter), hours: true }, 1);
    return lines.find(({ id }) => nameOf.get(id) === name)?.hoursPerWeek;
  }

  it('are hours of measures over weeks in the programme, leave taken off, up to today', async () => {
    expect(await hoursOf('busy')).toBe(30);
    // 244 hours over 244 days are 7 a week, and the programme has run for 305 days: 7 × 244 / 305.
    expect(await hoursOf('justInTime')).toBe(5.6);
    // Measures whose hours nobody registered give none.
    expect(await hoursOf('idle')).toBe(0);
    // On leave all year: no weeks to divide by.
    expect(await hoursOf('onLeave')).toBeNull();
  });

  it('of a report are the hours of all over the weeks of all, with what could not be counted', async () => {
    const { hours } = await getReport(superuser, 'deltakere', asked({ kategori: 'RP_INTRO' }), 2026);
    // busy: 305 days with 30 hours a week; worked: 181 days with none.
    expect(hours).toMatchObject({ persons: 2, days: 486, unknown: 0 });
    expect(hours?.hours).toBeCloseTo((305 * 30) / 7, 6);
    const all = await getReport(superuser, 'deltakere', asked({ kategori: 'KT_INTRO' }), 2026);
    expect(all.hours?.unknown).toBe(1);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MUNICIPALITY_RULES } from '~/domain/quality/municipality-rules';
import { findPersons } from '~/domain/register/find-persons.server';
import { NO_REASON } from '~/domain/register/person-list';
import { asSystem, closeDb } from '~/platform/db.server';
import { insertRecords } from '~test/factories/insert-record';
import { people } from '~test/factories/people';
import { programmeInOrder } from '~test/factories/programme-in-order';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { evaluateNow } from '../run-evaluation.server';
import { confirmMunicipalityFinding } from './confirm-municipality-finding.server';
import { countOwnMunicipalityFindings, findMunicipalityFindings } from './find-municipality-findings.server';
import { findPublishedResults } from './find-published-results.server';
import { judgeMunicipalities } from './judge-municipalities.server';
import { publishResults } from './publish-results.server';

standOn('2026-11-22');
const db = withDatabase();

const { superuser, reader, neighbour, owner, agent, governor } = people({
  superuser: 'municipal_superuser',
  reader: 'municipal_reader',
  neighbour: { role: 'municipal_superuser', municipalityCode: '1151' },
  owner: 'registry_owner',
  agent: 'support_agent',
  governor: 'county_governor',
});

const ended = (endedOn: string, reason: string) => ({
  ...programmeInOrder('2024-02-01', endedOn),
  ends: [{ endedOn, reason }],
});

const result = async (year: number) => {
  const [row] = await db.query(
    'select ended, without_reason, work, education, ended_before from municipality_result where municipality_code = $1 and year = $2',
    ['4203', year],
  );
  return row;
};

const states = async () =>
  (
    await db.query<{ of: string }>(
      "select rule_id || ' ' || year || ' ' || state as of from municipality_finding order by 1",
    )
  ).map(({ of }) => of);

beforeAll(async () => {
  const ids = await asSystem((tx) =>
    insertRecords(tx, [
      ...Array.from({ length: 12 }, () => ended('2025-06-15', 'ARBEID')),
      ended('2025-12-20', 'VGO'),
      ended('2026-03-01', 'IKKE_REGISTRERT'),
      ended('2026-03-01', 'HOYERE_UTD'),
      // Two ends in one year: the last one counts.
      {
        ...ended('2026-05-01', 'ARBEID'),
        ends: [
          { endedOn: '2026-02-01', reason: 'IKKE_REGISTRERT', reopenedOn: null },
          { endedOn: '2026-05-01', reason: 'ARBEID' },
        ],
      },
      // Not counted: reopened, still to come, shielded.
      {
        ...ended('2026-05-01', 'ARBEID'),
        ends: [{ endedOn: '2026-05-01', reason: 'ARBEID', reopenedOn: '2026-06-01' }],
      },
      ended('2026-12-24', 'ARBEID'),
      ended('2026-05-01', 'IKKE_REGISTRERT'),
    ]),
  );
  await db.query("update person set confidentiality = 'STRENGT' where id = $1", [ids.at(-1)]);
  await judgeMunicipalities();
});
afterAll(closeDb);

describe('the numerators of a municipality', () => {
  it('count the last end of each person and year up to the day, shielded persons left out', async () => {
    expect(await result(2025)).toEqual({
      ended: 13,
      without_reason: 0,
      work: 12,
      education: 1,
      ended_before: 0,
    });
    // By 22 November 2025 twelve had ended; the thirteenth came in December.
    expect(await result(2026)).toEqual({
      ended: 3,
      without_reason: 1,
      work: 1,
      education: 1,
      ended_before: 12,
    });
  });

  it('hold for the whole year once it is over', async () => {
    await judgeMunicipalities({ day: '2027-01-15' });
    expect(await result(2026)).toMatchObject({ ended: 4, work: 2, ended_before: 13 });
    expect(await result(2027)).toMatchObject({ ended: 0, ended_before: 0 });
    await judgeMunicipalities();
  });
});

describe('findings about a municipality', () => {
  it('lead those who list persons to the persons of the figure', async () => {
    const [first] = (await findMunicipalityFindings(superuser, { ruleId: 'DQ-110' })).findings;
    expect(first).toMatchObject({ year: 2026, mayList: true });
    const listing = {
      filter: { avsluttet: 2026, arsak: NO_REASON },
      sorter: 'navn' as const,
      search: null,
      hours: false,
    };
    expect((await findPersons(superuser, listing, 1)).total).toBe((await result(2026))?.without_reason);
    const [seen] = (await findMunicipalityFindings(agent, { ruleId: 'DQ-110' })).findings;
    expect(seen?.mayList).toBe(false);
  });

  it('are raised for the control year, and cost nobody points', async () => {
    expect(await states()).toEqual(['DQ-110 2026 open', 'DQ-111 2026 open']);
    const { findings } = await findMunicipalityFindings(superuser);
    expect(findings.map(({ sentence }) => sentence)).toEqual([
      '1 av 3 som avsluttet programmet i 2026, mangler registrert årsak (33 prosent).',
      '3 har avsluttet programmet så langt i 2026. På samme tid i 2025 var det 12.',
    ]);
    expect(findings.map(({ mayConfirm }) => mayConfirm)).toEqual([false, true]);
    expect(await countOwnMunicipalityFindings(superuser)).toBe(2);
    expect(await db.query('select 1 from person_quality')).toEqual([]);
  });

  it('are written once, however often they are judged', async () => {
    const versions = () =>
      db.query(
        'select xmin::text, id from municipality_finding union all select xmin::text, year from municipality_result order by 2',
      );
    const before = await versions();
    await judgeMunicipalities();
    expect(await versions()).toEqual(before);
  });

  it('are seen by the own municipality and by IMDi, by nobody else', async () => {
    expect(await findMunicipalityFindings(neighbour)).toEqual({ findings: [], total: 0, page: 1 });
    expect(await findMunicipalityFindings(neighbour, { municipalityCode: '4203' })).toEqual({
      findings: [],
      total: 0,
      page: 1,
    });
    expect((await findMunicipalityFindings(agent)).total).toBe(2);
    expect((await findMunicipalityFindings(owner, { municipalityCode: '1151' })).total).toBe(0);
    await expect(findMunicipalityFindings(governor)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('taken of fewer than five persons show their figures to the municipality alone', async () => {
    const seen = async (actor: typeof agent) =>
      (await findMunicipalityFindings(actor)).findings.map(({ sentence, suppressed }) => ({
        figures: sentence?.match(/\d+ (av|har)/)?.[0] ?? null,
        suppressed,
      }));
    expect(await seen(reader)).toEqual([
      { figures: '1 av', suppressed: false },
      { figures: '3 har', suppressed: false },
    ]);
    const hidden = { figures: null, suppressed: true };
    expect(await seen(agent)).toEqual([hidden, hidden]);
    expect(await seen(owner)).toEqual([hidden, hidden]);
    const setBases = (ended: number, before: number) =>
      db.query(
        "update municipality_finding set evidence = evidence || jsonb_build_object('ended', $1::int) ||" +
          " case when rule_id = 'DQ-111' then jsonb_build_object('endedBefore', $2::int) else '{}' end",
        [ended, before],
      );
    await setBases(5, 12);
    expect((await seen(owner)).map(({ suppressed }) => suppressed)).toEqual([false, false]);
    await setBases(12, 4);
    expect((await seen(owner)).map(({ suppressed }) => suppressed)).toEqual([false, true]);
    await setBases(3, 12);
  });

  it('may be confirmed by those who register in it alone, where confirming is to the point', async () => {
    const { findings } = await findMunicipalityFindings(superuser);
    const [withoutReason, change] = findings.map(({ id }) => id);
    const confirm = (actor: typeof superuser, findingId = change ?? 0) =>
      confirmMunicipalityFinding(actor, {
        findingId,
        seen: findings[1]?.fingerprint ?? '',
        reason: 'checked',
      });
    await expect(confirm(reader)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(confirm(agent)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(confirm(neighbour)).rejects.toMatchObject({ code: 'not_found' });
    await expect(confirm(superuser, withoutReason)).rejects.toMatchObject({ code: 'not_found' });
    await expect(confirm(superuser, 4711)).rejects.toMatchObject({ code: 'not_found' });
    const stale = { findingId: change ?? 0, seen: 'another figure', reason: 'checked' as const };
    await expect(confirmMunicipalityFinding(superuser, stale)).rejects.toMatchObject({ code: 'conflict' });
    expect(await states()).toEqual(['DQ-110 2026 open', 'DQ-111 2026 open']);
    await confirm(superuser);
    await confirm(superuser);
    expect(await states()).toEqual(['DQ-110 2026 open', 'DQ-111 2026 confirmed']);
    expect(
      await db.query("select 1 from activity where kind = 'quality.municipality_confirmed'"),
    ).toHaveLength(1);
  });

  it('stay confirmed while the figures say the same, and ask again when they say otherwise', async () => {
    await asSystem((tx) => insertRecords(tx, [ended('2026-08-01', 'ARBEID')]));
    await judgeMunicipalities();
    expect(await states()).toContain('DQ-111 2026 confirmed');
    const { findings } = await findMunicipalityFindings(superuser, { ruleId: 'DQ-111' });
    expect(findings[0]).toMatchObject({ confirmedReason: 'checked', mayConfirm: false });
    expect(findings[0]?.sentence).toContain('4 har avsluttet');
    // When the year is over, the whole of it is asked about.
    await judgeMunicipalities({ day: '2027-01-15' });
    expect(await states()).toContain('DQ-111 2026 open');
    expect((await findMunicipalityFindings(superuser, { ruleId: 'DQ-111' })).findings[0]?.sentence).toBe(
      '5 avsluttet programmet i 2026. I 2025 var det 13.',
    );
    await judgeMunicipalities();
  });

  it('close when the figures no longer raise them, and when the rule does not count', async () => {
    await db.query("update programme_end set reason = 'ARBEID' where reason = 'IKKE_REGISTRERT'");
    await db.query(`insert into rule_in_year (control_year, regime, rule_id, status, reason)
      select 2026, g, 'DQ-111', 'shadow', 'Prøve' from unnest('{INTRO,INTEG,INTEG_6A}'::text[]) g`);
    await judgeMunicipalities();
    expect(await states()).toEqual(['DQ-110 2026 resolved', 'DQ-111 2026 resolved']);
    expect(
      await db.query(
        "select municipality_code as code, findings from shadow_effect where rule_id = 'DQ-111'",
      ),
    ).toEqual([{ code: '4203', findings: 1 }]);
    // What it would find stands when persons are judged, in one municipality or everywhere.
    for (const municipalityCode of ['4203', null]) {
      await evaluateNow({ municipalityCode }, { notify: false });
      expect(await db.query("select findings from shadow_effect where rule_id = 'DQ-111'")).toEqual([
        { findings: 1 },
      ]);
    }
    await db.query("delete from rule_in_year where rule_id = 'DQ-111'");
    await judgeMunicipalities();
    expect(await states()).toEqual(['DQ-110 2026 resolved', 'DQ-111 2026 open']);
    expect(await db.query("select 1 from shadow_effect where rule_id = 'DQ-111'")).toEqual([]);
  });

  it('are left as they were by a rule that crashes', async () => {
    const before = await states();
    const rules = MUNICIPALITY_RULES.map((rule) =>
      rule.id === 'DQ-111' ? { ...rule, fails: `f.year::text::date > 1` } : rule,
    );
    expect(await judgeMunicipalities({ rules })).toEqual({ crashed: ['DQ-111'] });
    expect(await states()).toEqual(before);
  });
});

describe('published results', () => {
  const input = (lines: string) => ({ year: 2025, source: 'imdi.no', lines });

  it('are kept all or none, by a registry owner', async () => {
    await expect(publishResults(agent, input('4203;90'))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(publishResults(owner, input('4203;90\nArendal 90'))).rejects.toMatchObject({
      fields: { lines: 'municipality_findings.published.wrong_lines?list=2' },
    });
    await expect(publishResults(owner, input('4203;90\n9999;50'))).rejects.toMatchObject({
      fields: { lines: 'municipality_findings.published.unknown?list=9999' },
    });
    await expect(publishResults(owner, { ...input('4203;90'), year: 2027 })).rejects.toMatchObject({
      fields: { year: 'errors.fields.too_high?max=2026' },
    });
    expect(await db.query('select 1 from published_result')).toEqual([]);
  });

  it('raise a finding where the register gives another figure than rounding would', async () => {
    expect(await publishResults(owner, input('4203;92\n1151\t50 %'))).toBe(2);
    await judgeMunicipalities();
    expect((await findMunicipalityFindings(superuser, { ruleId: 'DQ-112' })).findings[0]?.sentence).toBe(
      'Publisert måloppnåelse for 2025 er 92 prosent. Registeret gir nå 100 prosent (13 av 13).',
    );
    const wanted = { ruleId: 'DQ-112' };
    const first = await findMunicipalityFindings(owner, wanted);
    expect(await findMunicipalityFindings(owner, { ...wanted, page: 40 })).toEqual(first);
    expect(await findPublishedResults(owner)).toMatchObject([{ year: 2025, municipalities: 2, same: 0 }]);
    await publishResults(owner, input('4203 100'));
    await judgeMunicipalities();
    expect((await findMunicipalityFindings(superuser, { ruleId: 'DQ-112' })).total).toBe(0);
    expect(await findPublishedResults(owner)).toMatchObject([{ municipalities: 2, same: 1 }]);
  });
});

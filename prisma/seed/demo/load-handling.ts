import { reevaluatePersons } from '~/domain/findings/reevaluate-persons.server';
import type { IsoDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import { morningOf } from './load-history';
import { randomOf } from './random';

const SHOWN_TO = ['4203', '0301'];

type Open = {
  id: number;
  personId: number;
  code: string;
  ruleId: string;
  severity: string;
  actorId: string;
};

const STORIES = [
  {
    ground: 'record_is_right',
    reason:
      'Vedtaket ble gjort om etter klage. Datoene i NIR er de som gjelder, og kan ikke være annerledes.',
  },
  {
    ground: 'cannot_be_known',
    reason: 'Deltakeren flyttet hit fra en kommune som ikke har arkivert papirene. Vi har spurt to ganger.',
  },
  {
    ground: 'rule_does_not_fit',
    reason: 'Programmet ble stanset av sykdom og tatt opp igjen. Regelen ser det som to programmer.',
  },
  {
    ground: 'record_is_right',
    reason: 'Opplæringen ble gitt av en annen kommune etter avtale, derfor står vedtaket der.',
  },
] as const;

const WORDS = {
  approved: 'Godkjent ut fra vedtaket dere viser til.',
  declined: 'Dette kan rettes: registrer avslutningen med datoen i vedtaket, så går funnet bort.',
} as const;

/**
 * Findings in people's hands: what has been seen, what waits for a transfer, and exceptions in every standing, so that
 * IMDi has some to decide on. Only for municipalities with a superuser.
 */
export async function loadHandling(tx: Tx, today: IsoDate): Promise<void> {
  const random = randomOf('handling');
  const open = await tx.$queryRaw<Open[]>`
    select f.id, f.person_id as "personId", f.municipality_code::text as code, f.rule_id as "ruleId", f.severity::text as severity,
      min(u.id::text) as "actorId"
    from finding f
    join person p on p.id = f.person_id and p.confidentiality = 'UGRADERT'
    join user_account u on u.municipality_code = f.municipality_code and u.role = 'municipal_superuser'
    where f.state = 'open' and f.municipality_code <> '1151'
      and not exists (select from ticket_finding tf where tf.finding_id = f.id)
    group by f.id, p.id order by f.id`;
  const seen = open.filter(() => random.chance(0.55));
  await mark(tx, seen, 'seen', 'seen', (n) => morningOf(today, 2 + (n % 30)));
  const waiting = seen.filter(({ code }) => random.chance(SHOWN_TO.includes(code) ? 0.12 : 0.03));
  await mark(tx, waiting, 'fixed_elsewhere', 'fixed_elsewhere', (n) => morningOf(today, 1 + (n % 9)));
  const free = seen
    .filter((one) => !waiting.includes(one) && random.chance(SHOWN_TO.includes(one.code) ? 0.2 : 0.05))
    .sort((a, b) => Number(SHOWN_TO.includes(b.code)) - Number(SHOWN_TO.includes(a.code)) || a.id - b.id);
  const critical = free.filter(({ severity }) => severity === 'critical');
  const others = free.filter(({ severity }) => severity !== 'critical');
  const asked = critical.filter((_, n) => n % 2 === 0).slice(0, 14);
  const answered = critical.filter((_, n) => n % 4 === 1).slice(0, 9);
  const refused = critical.filter((_, n) => n % 4 === 3).slice(0, 7);
  const persons = [
    ...(await except(tx, asked, 'asked', today)),
    ...(await except(tx, answered, 'approved', today)),
    ...(await except(tx, refused, 'declined', today)),
    ...(await except(tx, others.slice(0, 24), 'approved', today)),
  ];
  await reevaluatePersons(tx, persons, { today, cause: 'exception', notify: false });
}

/**
 * In two municipalities most findings of the most frequent rule are told to have come with a file that was taken in, so that
 * there is a cause to find.
 */
export async function bringWithFiles(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    with file as (
      select distinct on (municipality_code) id, municipality_code, coalesce(finished_at, created_at) as at from transfer
      where state = 'done' and municipality_code = any(${SHOWN_TO}::text[]) order by municipality_code, created_at desc
    ), rule as (
      select distinct on (f.municipality_code) f.municipality_code, f.rule_id from finding f join file using (municipality_code)
      where f.state = 'open' group by f.municipality_code, f.rule_id order by f.municipality_code, count(*) desc, f.rule_id
    ), brought as (
      update finding f set transfer_id = file.id, opened_at = file.at, first_opened_at = file.at, stage_at = null, stage = 'new'
      from file join rule using (municipality_code)
      where f.municipality_code = file.municipality_code and f.rule_id = rule.rule_id and f.state = 'open' and hashint4(f.id) & 7 <> 0
        and f.stage in ('new', 'seen') and f.reopened_at is null
      returning f.id, f.opened_at
    ), gone as (
      delete from finding_event e using brought b where e.finding_id = b.id and e.kind = 'seen'
    )
    update finding_event e set at = b.opened_at from brought b where e.finding_id = b.id and e.kind = 'opened'`;
}

async function mark(
  tx: Tx,
  findings: readonly Open[],
  stage: string,
  kind: string,
  at: (n: number) => Date,
): Promise<void> {
  const rows = JSON.stringify(findings.map(({ id, actorId }, n) => ({ id, actor: actorId, at: at(n) })));
  await tx.$executeRaw`
    with r as (
      select * from jsonb_to_recordset(${rows}::jsonb) as r(id int, actor uuid, at timestamptz)
    ), marked as (
      update finding f set stage = ${stage}, stage_at = greatest(r.at, f.opened_at) from r where f.id = r.id
      returning f.id, f.municipality_code, f.stage_at, f.evidence, r.actor
    )
    insert into finding_event (finding_id, municipality_code, at, kind, cause, actor_id, evidence)
    select id, municipality_code, stage_at, ${kind}, 'handling', actor, evidence from marked order by id`;
}

/** Exceptions of one standing, with what they did to the findings. Gives the persons whose sums must follow. */
async function except(
  tx: Tx,
  findings: readonly Open[],
  status: 'asked' | 'approved' | 'declined',
  today: IsoDate,
): Promise<number[]> {
  const owner = await tx.user.findFirstOrThrow({ where: { role: 'registry_owner' }, select: { id: true } });
  for (const [n, { id, actorId, severity }] of findings.entries()) {
    const story = STORIES[n % STORIES.length] ?? STORIES[0];
    const critical = severity === 'critical';
    const askedAt = morningOf(today, status === 'asked' ? 1 + (n % 6) : 12 + (n % 20));
    const decidedAt = critical ? new Date(askedAt.getTime() + 2 * 86_400_000) : askedAt;
    const decided = status === 'asked' ? null : { by: critical ? owner.id : actorId, at: decidedAt };
    const finding = await tx.finding.findUniqueOrThrow({ where: { id } });
    const { personId, municipalityCode, ruleId, fingerprint } = finding;
    const evidence = finding.evidence ?? {};
    await tx.findingException.create({
      data: {
        ...{ findingId: id, personId, municipalityCode, ruleId, fingerprint, evidence, ...story, status },
        severity: finding.severity,
        ...{ askedById: actorId, askedAt, decidedById: decided?.by ?? null, decidedAt: decided?.at ?? null },
        word: critical && status !== 'asked' ? WORDS[status] : '',
        endedAt: status === 'declined' ? decidedAt : null,
      },
    });
    if (status === 'approved') {
      await tx.finding.update({ where: { id }, data: { state: 'excepted', exceptedSince: decidedAt } });
    }
    if (status === 'asked') await tx.finding.update({ where: { id }, data: { stage: 'exception_asked' } });
    const note = { findingId: id, municipalityCode, cause: 'exception', evidence };
    if (critical) {
      await tx.findingEvent.create({
        data: { ...note, kind: 'exception_asked', actorId, at: askedAt },
      });
    }
    if (decided) {
      const kind = status === 'approved' ? 'excepted' : 'exception_declined';
      await tx.findingEvent.create({ data: { ...note, kind, actorId: decided.by, at: decided.at } });
    }
  }
  return findings.map(({ personId }) => personId);
}

import type { IsoDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import { insertRows } from './insert-rows';
import { morningOf } from './load-history';
import { randomOf } from './random';

/** Two notices: one for all, one for the county of Agder. */
export async function loadNotices(tx: Tx, today: IsoDate): Promise<void> {
  const owner = await tx.user.findFirstOrThrow({ where: { role: 'registry_owner' }, select: { id: true } });
  await insertRows(tx, 'notice', [
    {
      severity: 'info',
      place: 'front',
      titleNb: 'Årets kontroll er i gang',
      titleNn: 'Kontrollen i år er i gang',
      titleEn: 'This year’s control round has begun',
      bodyNb: 'Rett funnene som koster mest, først. Det som står riktig ved fristen, blir offisielle tall.',
      bodyNn: 'Rett funna som kostar mest, først. Det som står rett ved fristen, blir offisielle tal.',
      bodyEn:
        'Correct the findings that cost most first. What is right at the deadline becomes official figures.',
      countyCode: null,
      startsAt: morningOf(today, 6).toISOString(),
      endsAt: null,
      createdById: owner.id,
      createdAt: morningOf(today, 6).toISOString(),
    },
    {
      severity: 'warning',
      place: 'upload',
      titleNb: 'Forsinket overføring fra fagsystem i Agder',
      titleNn: 'Forseinka overføring frå fagsystem i Agder',
      titleEn: 'Delayed transfer from specialist systems in Agder',
      bodyNb:
        'Overføringer sendt i går kveld er ikke lest ennå. Dere trenger ikke sende på nytt. Feilen ventes rettet i morgen.',
      bodyNn:
        'Overføringar som er sende i går kveld, er ikkje lesne enno. De treng ikkje sende på nytt. Feilen er venta retta i morgon.',
      bodyEn:
        'Transfers sent last night have not been read yet. You need not send them again. We expect to mend this tomorrow.',
      countyCode: '42',
      startsAt: morningOf(today, 1).toISOString(),
      endsAt: morningOf(today, -3).toISOString(),
      createdById: owner.id,
      createdAt: morningOf(today, 1).toISOString(),
    },
  ]);
}

type Uploader = { id: string; code: string; persons: number };

/** Receipts of earlier uploads, two for each of the larger municipalities. */
export async function loadTransfers(tx: Tx, today: IsoDate): Promise<void> {
  const random = randomOf('transfers');
  const uploaders = await tx.$queryRaw<Uploader[]>`
    select min(u.id::text) as id, u.municipality_code as code, max(q.persons) as persons
    from user_account u join municipality_quality q on q.municipality_code = u.municipality_code
    where u.role = 'municipal_superuser' and q.persons >= 50 group by u.municipality_code order by u.municipality_code`;
  const rows = uploaders.flatMap(({ id, code, persons }) => {
    const at = morningOf(today, random.int(12, 40));
    return (['PERSONS', 'ITEMS'] as const).map((kind) => {
      const read = kind === 'PERSONS' ? persons : persons * 13;
      const changed = random.int(0, Math.ceil(read / 40));
      const added = random.int(0, Math.ceil(read / 60));
      return {
        id: random.uuid(),
        municipalityCode: code,
        state: 'done',
        channel: 'web',
        kind,
        fileName: `${kind === 'PERSONS' ? 'personliste' : 'deltakelse'}-${code}.csv`,
        fileSize: read * 118,
        format: 'csv',
        encoding: 'utf-8',
        separator: ';',
        rowsRead: read,
        rowsTotal: read,
        added,
        changed,
        unchanged: read - added - changed,
        rejected: 0,
        unknownColumns: '{}',
        columns: '{}',
        effect: {},
        uploadedById: id,
        createdAt: at.toISOString(),
        startedAt: at.toISOString(),
        finishedAt: new Date(at.getTime() + 4_000).toISOString(),
      };
    });
  });
  await insertRows(tx, 'transfer', rows);
}

/** Who opened whom and why, so that the access log has something to show. */
export async function loadOpenings(tx: Tx, today: IsoDate): Promise<void> {
  const random = randomOf('openings');
  const seen = await tx.$queryRaw<
    { userId: string; personId: number; code: string; findingId: number | null }[]
  >`
    select u.id::text as "userId", p.id as "personId", p.municipality_code as code, min(f.id) as "findingId"
    from person p join user_account u on u.municipality_code = p.municipality_code and u.role = 'municipal_superuser'
    left join finding f on f.person_id = p.id and f.state = 'open'
    where p.municipality_code in ('4203', '0301', '1151', '4204') group by u.id, p.id order by p.id`;
  const rows = seen
    .filter(() => random.chance(0.3))
    .map(({ userId, personId, code, findingId }) => ({
      at: new Date(
        morningOf(today, random.int(1, 45)).getTime() + random.int(-100, 300) * 60_000,
      ).toISOString(),
      userId,
      personId,
      municipalityCode: code,
      purpose: findingId ? 'finding' : random.pick(['registration', 'participant', 'reporting']),
      findingId,
      reason: '',
    }))
    .sort((a, b) => a.at.localeCompare(b.at));
  await insertRows(tx, 'access_log', rows);
}

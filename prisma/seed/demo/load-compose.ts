import { versionsFor } from '~/domain/register/change-writing.server';
import { readRecord } from '~/domain/register/read-record.server';
import type { IsoDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { insertRows } from './insert-rows';
import { morningOf } from './load-history';
import { STANDARD_TEXTS } from './standard-texts';

/** The desk's standard texts. */
export async function loadStandardTexts(tx: Tx, today: IsoDate): Promise<void> {
  const owner = await tx.user.findFirstOrThrow({ where: { role: 'registry_owner' }, select: { id: true } });
  await insertRows(
    tx,
    'standard_text',
    STANDARD_TEXTS.map(({ theme, nb, nn = ['', ''], en = ['', ''] }) => ({
      themeCode: theme,
      titleNb: nb[0],
      bodyNb: nb[1],
      titleNn: nn[0],
      bodyNn: nn[1],
      titleEn: en[0],
      bodyEn: en[1],
      updatedAt: morningOf(today, 20).toISOString(),
      updatedById: owner.id,
    })),
  );
}

/** A correction that IMDi proposes to Arendal, waiting for its answer. */
export async function loadProposal(tx: Tx, today: IsoDate): Promise<void> {
  const [about] = await tx.$queryRaw<{ ticketId: string; personId: number; agentId: string; on: string }[]>`
    select t.id::text as "ticketId", f.person_id as "personId", t.assignee_id::text as "agentId", f.evidence ->> 'ranOutOn' as on
    from ticket t join ticket_finding tf on tf.ticket_id = t.id join finding f on f.id = tf.finding_id
    join ticket_person tp on tp.ticket_id = t.id and tp.person_id = f.person_id
    join person p on p.id = f.person_id and p.confidentiality = 'UGRADERT'
    where t.state not in ('solved', 'closed') and t.assignee_id is not null and f.state = 'open' and f.rule_id = 'DQ-080'
    order by t.municipality_code <> '4203', t.number desc limit 1`;
  const record = about ? await readRecord(tx, about.personId) : null;
  if (!about || !record) return;
  await tx.proposedChange.create({
    data: {
      id: newId(),
      ticketId: about.ticketId,
      personId: about.personId,
      municipalityCode: record.municipalityCode,
      kind: 'register_end',
      values: { endedOn: about.on, reason: 'PROGRAMTID_UTLOPT' },
      expectedVersions: versionsFor(record, 'register_end', null),
      reason:
        'Programmet gikk ut denne dagen, og det er ikke registrert noe etterpå. Stemmer det, kan dere godta forslaget.',
      authorId: about.agentId,
      at: morningOf(today, 1),
    },
  });
}

import { versionsFor } from '~/domain/register/change-writing.server';
import { readRecord } from '~/domain/register/read-record.server';
import { addDays, type IsoDate } from '~/platform/dates';
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

/** What IMDi proposes for a finding of each of these rules. */
const PROPOSED: Record<string, { kind: 'set_language_goal' | 'set_final_goal'; values: object }> = {
  'DQ-052': {
    kind: 'set_language_goal',
    values: { listening: 'B1', reading: 'A2', writing: 'A2', speaking: 'B1' },
  },
  'DQ-030': { kind: 'set_final_goal', values: { code: 'ARBEID' } },
};

/** Corrections that IMDi proposes and that wait for their answer, one of them in Arendal when it has such a ticket. */
export async function loadProposals(tx: Tx, today: IsoDate): Promise<void> {
  const found = await tx.$queryRaw<{ ticketId: string; personId: number; agentId: string; ruleId: string }[]>`
    select * from (
      select distinct on (t.id) t.id::text as "ticketId", f.person_id as "personId", t.assignee_id::text as "agentId",
        f.rule_id as "ruleId", t.municipality_code as code, t.number
      from ticket t join ticket_finding tf on tf.ticket_id = t.id join finding f on f.id = tf.finding_id
      join ticket_person tp on tp.ticket_id = t.id and tp.person_id = f.person_id
      join person p on p.id = f.person_id and p.confidentiality = 'UGRADERT' and p.regime <> 'INTRO'
      where t.state not in ('solved', 'closed') and t.assignee_id is not null and f.state = 'open'
        and f.rule_id = any(${Object.keys(PROPOSED)}::text[])
      order by t.id, f.id) r
    order by r.code <> '4203', r.number desc limit 3`;
  for (const { ticketId, personId, agentId, ruleId } of found) {
    const record = await readRecord(tx, personId);
    const proposed = PROPOSED[ruleId];
    if (!record || !proposed) continue;
    await tx.proposedChange.create({
      data: {
        id: newId(),
        ticketId,
        personId,
        municipalityCode: record.municipalityCode,
        kind: proposed.kind,
        values: { ...proposed.values, setOn: addDays(today, -20) },
        expectedVersions: versionsFor(record, proposed.kind, null),
        reason: 'Målet står i planen dere beskrev. Stemmer det, kan dere godta forslaget.',
        authorId: agentId,
        at: morningOf(today, 1),
      },
    });
  }
}

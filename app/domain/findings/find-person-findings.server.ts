import type { Actor } from '~/domain/accounts/actor';
import { visiblePersonsSql } from '~/domain/register/visible.server';
import { asActor } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import {
  describedFinding,
  type FindingLine,
  type FindingRow,
  findingLineSql,
  findingWords,
} from './finding-line.server';
import { readScoreBasis } from './score-basis.server';
import { demandFindings } from './visible-findings.server';

/** The findings of one person. */
export type FindingsOfPerson = {
  /** Open ones, then known errors, then exceptions; what weighs most first. */
  present: FindingLine[];
  /** Closed ones, the latest first, at most twenty. */
  resolved: FindingLine[];
  /** Points that the person costs, and the score of its municipality. */
  loss: number;
  score: number | null;
};

const MOST_RESOLVED = 20;

/** What the rules say of a person; nothing at all for a person that the actor does not see. */
export async function findPersonFindings(actor: Actor, personId: number): Promise<FindingsOfPerson> {
  demandFindings(actor);
  return asActor(actor, async (tx) => {
    const [person] = await tx.$queryRaw<{ code: string; loss: number }[]>`
      select p.municipality_code::text as code, coalesce(q.loss, 0) as loss
      from person p left join person_quality q on q.person_id = p.id
      where p.id = ${personId} and ${visiblePersonsSql(actor)}`;
    if (!person) return { present: [], resolved: [], loss: 0, score: null };
    const basis = await readScoreBasis(tx, person.code);
    const read = (condition: Prisma.Sql, order: Prisma.Sql, limit: number) => tx.$queryRaw<
      { line: FindingRow }[]
    >`
      select ${findingLineSql(basis.weights)} as line from finding h left join person_quality q on q.person_id = h.person_id
      where h.person_id = ${personId} and ${condition} order by ${order} limit ${limit}`;
    const present = await read(
      Prisma.sql`h.state <> 'resolved'`,
      Prisma.sql`h.state, h.severity, h.rule_id, h.id`,
      500,
    );
    const resolved = await read(
      Prisma.sql`h.state = 'resolved'`,
      Prisma.sql`h.closed_at desc, h.id`,
      MOST_RESOLVED,
    );
    const words = await findingWords(actor.language);
    const inWords = (rows: { line: FindingRow }[]): FindingLine[] =>
      rows.flatMap(({ line }) => describedFinding(line, words, basis) ?? []);
    return {
      present: inWords(present),
      resolved: inWords(resolved),
      loss: person.loss,
      score: basis.totals.score,
    };
  });
}

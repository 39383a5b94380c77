import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { visiblePersonsSql } from '~/domain/register/visible.server';
import { asActor } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { needsApproval, seenMark } from '../exceptions/exception';
import { type ExceptionLine, findExceptions } from '../exceptions/find-exceptions.server';
import type { FindingCause, FindingEventKind, HandlingEventKind } from '../finding';
import {
  describedFinding,
  type FindingLine,
  type FindingRow,
  findingLineSql,
  findingWords,
} from '../finding-line.server';
import { readScoreBasis } from '../score-basis.server';
import { demandFindings } from '../visible-findings.server';

export type FindingEventLine = {
  id: number;
  at: Date;
  kind: FindingEventKind | HandlingEventKind;
  cause: FindingCause;
  /** Who did it; null for the rules themselves, and for people that the reader does not see. */
  by: string | null;
};

/** One finding with its life: where it stands, what has happened to it, and exceptions from it, the latest first. */
export type FindingView = {
  finding: FindingLine;
  events: FindingEventLine[];
  exceptions: ExceptionLine[];
  /** Mark of what is shown, for asking for an exception from it. */
  seen: string;
  may: { handle: boolean };
  /** Whether IMDi decides on an exception from it. */
  approval: boolean;
};

const MOST_EVENTS = 200;

/** A finding of a person. Throws `not_found` when the person has no such finding or is not the actor's to see. */
export async function getFinding(actor: Actor, personId: number, findingId: number): Promise<FindingView> {
  demandFindings(actor);
  const { row, basis, events, own, seen } = await asActor(actor, async (tx) => {
    const [place] = await tx.$queryRaw<{ code: string }[]>`
      select p.municipality_code::text as code from finding f join person p on p.id = f.person_id
      where f.id = ${findingId} and p.id = ${personId} and ${visiblePersonsSql(actor)}`;
    if (!place) throw notFound();
    const basis = await readScoreBasis(tx, place.code);
    const [found] = await tx.$queryRaw<{ line: FindingRow; fingerprint: string }[]>`
      select ${findingLineSql(basis.weights)} as line, h.fingerprint from finding h left join person_quality q on q.person_id = h.person_id
      where h.id = ${findingId}`;
    if (!found) throw notFound();
    const events = await tx.$queryRaw<FindingEventLine[]>`
      select e.id, e.at, e.kind, e.cause, u.name as by
      from finding_event e left join user_account u on u.id = e.actor_id
      where e.finding_id = ${findingId} order by e.id desc limit ${MOST_EVENTS}`;
    const seen = seenMark({ severity: found.line.severity, fingerprint: found.fingerprint });
    return { row: found.line, basis, events, own: place.code === actor.municipalityCode, seen };
  });
  const finding = describedFinding(row, await findingWords(actor.language), basis);
  if (!finding) throw notFound();
  const { lines } = await findExceptions(actor, { findingId }, { pageSize: 50 });
  return {
    finding,
    events,
    seen,
    exceptions: lines,
    may: { handle: own && can(actor, 'findings.handle') },
    approval: needsApproval(finding.severity),
  };
}

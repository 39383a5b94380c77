import type { Actor } from '~/domain/accounts/actor';
import { lossOf } from '~/domain/quality/score';
import { asActor, type Tx } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { readScoreBasis } from '../score-basis.server';
import { scoreChange } from '../score-change';
import { type ExceptionLine, findExceptions } from './find-exceptions.server';

/** An exception with what one who decides on it must know. */
export type ExceptionView = ExceptionLine & {
  /** Exceptions from the same rule that hold: in the municipality, and in all that the reader sees. */
  alike: { own: number; all: number };
  /** How many the rule applies to and fails on in the municipality; null when it has too few persons to be shown. */
  rule: { applicable: number; failing: number } | null;
  /** Score of the municipality now, null as `rule`, and what it rises by when the finding leaves it. */
  score: number | null;
  change: number;
  /** A known error has laid the finding aside since the exception was asked for. */
  laidAside: boolean;
};

/** One exception. Throws `not_found` for one that the actor does not see. */
export async function getException(actor: Actor, id: number): Promise<ExceptionView> {
  const { lines } = await findExceptions(actor, { id }, { pageSize: 1 });
  const [line] = lines;
  if (!line) throw notFound();
  return asActor(actor, async (tx) => {
    const { municipalityCode: code, finding } = await tx.findingException.findUniqueOrThrow({
      where: { id },
      select: { municipalityCode: true, finding: { select: { state: true } } },
    });
    const counts = await countAround(tx, line, code);
    const basis = await readScoreBasis(tx, code);
    const points = line.status === 'asked' ? counts.loss - lossOf(counts.others, basis.weights) : 0;
    return {
      ...line,
      alike: { own: counts.own, all: counts.all },
      rule: basis.suppressed ? null : { applicable: counts.applicable, failing: counts.failing },
      score: basis.suppressed ? null : basis.totals.score,
      laidAside: line.status === 'asked' && finding.state === 'known_error',
      change: scoreChange(basis.totals.score, basis.scoreWithout(points)),
    };
  });
}

type Around = {
  own: number;
  all: number;
  applicable: number;
  failing: number;
  loss: number;
  /** Classes of the person's failing rules that are left when this finding no longer counts. */
  others: ExceptionLine['severity'][];
};

async function countAround(tx: Tx, line: ExceptionLine, code: string): Promise<Around> {
  const [row] = await tx.$queryRaw<Around[]>`
    select (count(*) filter (where x.municipality_code = ${code}))::int as own, count(*)::int as "all",
      coalesce((select c.applicable from rule_count c
        where c.municipality_code = ${code} and c.rule_id = ${line.ruleId}), 0)::int as applicable,
      coalesce((select c.failing from rule_count c
        where c.municipality_code = ${code} and c.rule_id = ${line.ruleId}), 0)::int as failing,
      coalesce((select q.loss from person_quality q where q.person_id = ${line.personId}), 0)::int as loss,
      coalesce((select array_agg(o.severity::text) from (
        select f.rule_id, min(f.severity) as severity from finding f
        where f.person_id = ${line.personId} and f.state = 'open' and f.id <> ${line.findingId} group by f.rule_id) o), '{}') as others
    from finding_exception x where x.rule_id = ${line.ruleId} and x.status = 'approved'`;
  if (!row) throw notFound();
  return row;
}

import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { getOwnStanding } from '~/domain/findings/comparison/get-comparison.server';
import { countExceptions } from '~/domain/findings/exceptions/count-exceptions.server';
import { findFindingsByRule, type RuleLine } from '~/domain/findings/find-findings.server';
import { findNationalQuality, type NationalLine } from '~/domain/findings/find-national-quality.server';
import { getMunicipalityQuality } from '~/domain/findings/get-municipality-quality.server';
import { lastJudgement } from '~/domain/findings/last-judgement.server';
import { countOwnMunicipalityFindings } from '~/domain/findings/municipality/find-municipality-findings.server';
import { findLoudKnownErrors } from '~/domain/known-errors/find-loud-known-errors.server';
import { findNotices } from '~/domain/known-errors/find-notices.server';
import { findStoppedAnswers } from '~/domain/tickets/compose/find-stopped-answers.server';
import { findNewAnswers } from '~/domain/tickets/find-new-answers.server';
import { countQueues } from '~/domain/tickets/queue/count-queues.server';
import { findStaffNotices } from '~/domain/tickets/staff/find-staff-notices.server';

const TOP_RULES = 5;

/** What a line of «fiks disse først» shows. */
export type CostlyRule = Pick<
  RuleLine,
  'ruleId' | 'title' | 'severity' | 'persons' | 'applicable' | 'points' | 'ofScore' | 'minutes'
>;

function costly({
  ruleId,
  title,
  severity,
  persons,
  applicable,
  points,
  ofScore,
  minutes,
}: RuleLine): CostlyRule {
  return { ruleId, title, severity, persons, applicable, points, ofScore, minutes };
}

/** Municipalities that have anyone to be judged, the small ones included. */
function withPersons(lines: readonly NationalLine[]): number {
  return lines.filter((line) => line.suppressed || (line.persons ?? 0) > 0).length;
}

/** First page of a municipality. */
export async function loadMunicipality(actor: Actor) {
  const [{ fixFirst, ...quality }, standing, municipal, exceptions, answers, notices, knownErrors] =
    await Promise.all([
      getMunicipalityQuality(actor),
      getOwnStanding(actor),
      countOwnMunicipalityFindings(actor),
      countExceptions(actor),
      findNewAnswers(actor),
      findNotices(actor),
      findLoudKnownErrors(actor, { place: 'home' }),
    ]);
  return {
    knownErrors,
    quality,
    compared: { standing, findings: municipal },
    exceptions,
    fixFirst: fixFirst.map(costly),
    answers,
    notices,
    may: {
      file: can(actor, 'tickets.file'),
      upload: can(actor, 'transfer.upload'),
      correct: can(actor, 'persons.correct'),
    },
  };
}

/** First page of IMDi's support: the queue, and how the country stands. */
export async function loadDesk(actor: Actor) {
  const [queues, national, judgement, notices, stopped, told] = await Promise.all([
    countQueues(actor),
    findNationalQuality(actor),
    lastJudgement(actor),
    findNotices(actor),
    findStoppedAnswers(actor),
    findStaffNotices(actor),
  ]);
  return { queues, total: national.total, judgement, notices, stopped, told };
}

/** First page of the registry owner: the country, the costliest rules, and the queue. */
export async function loadOwner(actor: Actor) {
  const [national, byRule, exceptions, queues, judgement, notices, stopped, told] = await Promise.all([
    findNationalQuality(actor),
    findFindingsByRule(actor, {}),
    countExceptions(actor),
    countQueues(actor),
    lastJudgement(actor),
    findNotices(actor),
    findStoppedAnswers(actor),
    findStaffNotices(actor),
  ]);
  return {
    total: national.total,
    municipalities: withPersons(national.lines),
    exceptions,
    topRules: byRule.lines.slice(0, TOP_RULES).map(costly),
    queues,
    judgement,
    notices,
    stopped,
    told,
  };
}

/** First page of a county governor: figures of the county's municipalities, no persons. */
export async function loadCounty(actor: Actor) {
  const [national, judgement, notices] = await Promise.all([
    findNationalQuality(actor),
    lastJudgement(actor),
    findNotices(actor),
  ]);
  return {
    county: national.counties[0]?.name ?? '',
    total: national.total,
    municipalities: withPersons(national.lines),
    judgement,
    notices,
  };
}

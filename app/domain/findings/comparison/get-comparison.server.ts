import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import type { SeverityClass } from '~/domain/quality/define-rule';
import { ruleById } from '~/domain/quality/rules';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { isSuppressed } from '../shown-from';
import { readCounts } from './find-comparisons.server';
import { placesOf, type Strip } from './strip';
import { type Standing, standingOf } from './verdict';

/** A rule in a municipality: whom it applies to, what is expected, and what there is. */
export type ExpectedRule = {
  ruleId: string;
  title: string;
  severity: SeverityClass;
  applicable: number;
  expected: number;
  observed: number;
};

export type ComparisonPage = {
  municipality: { code: string; name: string };
  /** Too few persons for this reader: nothing else is told. */
  suppressed: boolean;
  persons: number | null;
  standing: Standing | null;
  strip: Strip | null;
  /** Rules that cost points, those furthest above what is expected first. */
  rules: ExpectedRule[];
  spread: number;
  asOf: Date | null;
  /** Whether the reader may go on to the list of all. */
  national: boolean;
};

/**
 * A municipality against what is expected of it: the reader's own, or the one named for those who see several.
 * Throws `not_found` when there is none such that the reader sees.
 */
export async function getComparison(actor: Actor, wanted?: string | null): Promise<ComparisonPage> {
  if (!can(actor, 'comparison.read')) throw new AppError('forbidden');
  const code = actor.municipalityCode ?? wanted;
  return asActor(actor, async (tx) => {
    const { all, spread, asOf } = await readCounts(tx);
    const place = all.find((one) => one.code === code);
    if (!place || (actor.role === 'county_governor' && place.countyCode !== actor.countyCode))
      throw notFound();
    const page = {
      municipality: { code: place.code, name: place.name },
      spread,
      asOf,
      national: can(actor, 'national.read'),
    };
    if (isSuppressed(actor, place)) {
      return { ...page, suppressed: true, persons: null, standing: null, strip: null, rules: [] };
    }
    const standing = place.persons > 0 && asOf ? standingOf(place, spread) : null;
    return {
      ...page,
      suppressed: false,
      persons: place.persons,
      standing,
      strip: standing ? placesOf(all, place, standing) : null,
      rules: standing ? await readRules(tx, actor, place.code) : [],
    };
  });
}

/** The place of the reader's municipality alone, for its first page; null before the first full run and without persons. */
export async function getOwnStanding(actor: Actor): Promise<Standing | null> {
  if (!actor.municipalityCode || !can(actor, 'comparison.read')) return null;
  const { all, spread, asOf } = await asActor(actor, readCounts);
  const place = all.find((one) => one.code === actor.municipalityCode);
  return place && asOf && place.persons > 0 ? standingOf(place, spread) : null;
}

type RuleRow = {
  ruleId: string;
  applicable: number;
  expected: number;
  observed: number;
  severity: SeverityClass | null;
};

async function readRules(tx: Tx, actor: Actor, code: string): Promise<ExpectedRule[]> {
  const rows = await tx.$queryRawUnsafe<RuleRow[]>(
    `/*prepare:comparison.rules.1*/
    select r.rule_id as "ruleId", coalesce(c.applicable, e.applicable, 0) as applicable, coalesce(e.expected, 0) as expected,
      coalesce(c.failing, 0) as observed, s.severity
    from (select rule_id from expected_failures where municipality_code = $1
      union select rule_id from rule_count where municipality_code = $1 and failing > 0) r
    left join expected_failures e on e.rule_id = r.rule_id and e.municipality_code = $1
    left join rule_count c on c.rule_id = r.rule_id and c.municipality_code = $1
    left join rule_setting s on s.rule_id = r.rule_id`,
    code,
  );
  const rules = rows.flatMap((row): ExpectedRule[] => {
    const rule = ruleById(row.ruleId);
    const severity = row.severity ?? rule?.severity ?? 'query';
    if (!rule || severity === 'query' || (row.observed === 0 && row.expected < LEAST_SHOWN)) return [];
    return [{ ...row, title: rule.words[actor.language].title, severity }];
  });
  return rules.sort(
    (a, b) => b.observed - b.expected - (a.observed - a.expected) || a.ruleId.localeCompare(b.ruleId),
  );
}

/** A rule of which less is expected and nothing found is left out. */
const LEAST_SHOWN = 0.05;

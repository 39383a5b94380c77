import type { ScorePage } from '~/domain/findings/score/get-score-page.server';
import type { CoverageLine, TrendPoint } from '~/domain/findings/score/score-parts';
import type { Format } from '~/i18n/format';
import type { Translate } from '~/i18n/shape';
import { daysBetween, type IsoDate } from '~/platform/dates';

/** What the sentences are made from: the page's figures, dates as they come over the wire. */
export type SpokenScore = Omit<ScorePage, 'judgedAt'>;

/** Days back that the change is measured over, as on the first page. */
const CHANGE_DAYS = 30;
/** Days back that the lowest and the highest score are looked for. */
const RANGE_DAYS = 90;
const TOP_RULES = 3;

/** The score in one sentence; «ikke aktuelt» without persons, never 100. */
export function sayScore({ municipality, totals }: SpokenScore, t: Translate, format: Format): string {
  const { score, persons, flawless } = totals;
  if (score === null) return t('score.nobody', { municipality: municipality.name });
  return t('score.say.score', {
    count: persons,
    score: format.number(score, 1),
    flawless: format.number(flawless),
  });
}

/** The recorded day nearest before thirty days ago, else the first one. */
function comparedWith(trend: readonly TrendPoint[], today: IsoDate): TrendPoint | null {
  const earlier = trend.filter((point) => point.day < today && point.score !== null);
  return earlier.findLast((point) => daysBetween(point.day, today) >= CHANGE_DAYS) ?? earlier[0] ?? null;
}

/** How the score has moved in the last month; null without an earlier day. */
export function sayChange(
  { totals, trend, today }: SpokenScore,
  t: Translate,
  format: Format,
): string | null {
  const before = comparedWith(trend, today);
  if (before?.score === null || before?.score === undefined || totals.score === null) return null;
  const difference = Math.round((totals.score - before.score) * 10) / 10;
  const values = {
    size: format.number(Math.abs(difference), 1),
    since: format.dayMonth(before.day),
    before: format.number(before.score, 1),
    after: format.number(totals.score, 1),
  };
  if (difference === 0) return t('score.say.same', values);
  return t(difference > 0 ? 'score.say.up' : 'score.say.down', values);
}

/** What the loss is made of: all of it, the costliest rule, how much the first three are, and what no rule alone gives back. */
export function sayLoss({ totals, waterfall }: SpokenScore, t: Translate, format: Format): string[] {
  if (!waterfall) return [];
  const persons = format.number(totals.persons);
  const [first] = waterfall.steps;
  if (!first) return [t('score.say.lost_nothing', { persons })];
  const top = waterfall.steps.slice(0, TOP_RULES);
  const said = [
    t('score.say.lost', {
      points: format.number(waterfall.lost),
      persons,
      each: format.number(waterfall.lost / totals.persons, 1),
    }),
    t('score.say.costliest', {
      title: first.title,
      ofScore: format.number(first.ofScore, 2),
      failing: format.number(first.failing),
      applicable: format.number(first.applicable),
    }),
  ];
  if (waterfall.steps.length > TOP_RULES) {
    const points = top.reduce((sum, step) => sum + step.points, 0);
    said.push(t('score.say.top_share', { count: TOP_RULES, share: format.percent(points / waterfall.lost) }));
  }
  if (waterfall.shared > 0) {
    said.push(t('score.say.shared', { ofScore: format.number(waterfall.sharedOfScore, 2) }));
  }
  return said;
}

/** With and without known errors, and how many have an exception. */
export function sayCounted(
  { totals, knownErrors, exceptions }: SpokenScore,
  t: Translate,
  format: Format,
): string[] {
  if (totals.score === null || knownErrors.score === null) return [];
  const score = format.number(totals.score, 1);
  return [
    knownErrors.findings > 0
      ? t('score.say.known_errors', {
          count: knownErrors.findings,
          raw: format.number(knownErrors.score, 1),
          score,
        })
      : t('score.say.no_known_errors', { score }),
    exceptions.findings > 0
      ? t('score.say.exceptions', {
          count: exceptions.findings,
          persons: format.number(exceptions.persons),
          total: format.number(totals.persons),
        })
      : t('score.say.no_exceptions'),
  ];
}

/** The dimension that stands worst. */
export function sayDimensions({ dimensions }: SpokenScore, t: Translate, format: Format): string {
  const judged = dimensions.flatMap((line) => (line.score === null ? [] : [{ ...line, score: line.score }]));
  const [worst] = [...judged].sort((a, b) => a.score - b.score || b.points - a.points);
  if (!worst || worst.points === 0) return t('score.say.all_dimensions_full');
  return t('score.say.weakest', {
    dimension: t(`rules.dimensions.${worst.dimension}`),
    score: format.number(worst.score, 1),
    failed: format.number(worst.failed),
    checks: format.number(worst.checks),
  });
}

/** Persons with the duty, without it registered, whose time has run out. */
export function missingOf({ duty, covered, waiting }: CoverageLine): number {
  return duty - covered - waiting;
}

/** A share in whole percent; with a decimal when rounding would make all or nothing of it. */
export function shareOf(part: number, total: number, format: Format): string {
  const whole = Math.round((100 * part) / total);
  const rounded = (whole === 100 && part < total) || (whole === 0 && part > 0);
  return format.percent(part / total, rounded ? 1 : 0);
}

/** What the fewest have registered of those who must. */
export function sayCoverage({ coverage }: SpokenScore, t: Translate, format: Format): string {
  if (coverage.length === 0) return t('score.say.coverage_none');
  const [worst] = coverage
    .filter((line) => missingOf(line) > 0)
    .sort((a, b) => a.covered / a.duty - b.covered / b.duty || missingOf(b) - missingOf(a));
  if (!worst) return t('score.say.coverage_full');
  return t(worst.waiting === 0 ? 'score.say.coverage_late' : 'score.say.coverage_gap', {
    what: t(`score.coverage.in_sentence.${worst.kind}`),
    covered: format.number(worst.covered),
    duty: format.number(worst.duty),
    share: shareOf(worst.covered, worst.duty, format),
    missing: format.number(missingOf(worst)),
    waiting: format.number(worst.waiting),
  });
}

/** How much was registered within the legal two months. */
export function sayTimeliness({ timeliness }: SpokenScore, t: Translate, format: Format): string {
  const { count, inTime } = timeliness;
  if (count === 0) return t('score.say.timely_none');
  return t('score.say.timely', {
    count: format.number(count),
    inTime: format.number(inTime),
    share: shareOf(inTime, count, format),
  });
}

/** Between what and what the score has been. */
export function sayRange({ trend, today }: SpokenScore, t: Translate, format: Format): string {
  const points = trend.flatMap(({ day, score }) =>
    score === null || daysBetween(day, today) > RANGE_DAYS ? [] : [{ day, score }],
  );
  const [first] = points;
  if (!first || points.length < 2) return t('score.say.range_short');
  const low = points.reduce((a, b) => (b.score < a.score ? b : a));
  const high = points.reduce((a, b) => (b.score > a.score ? b : a));
  const days = daysBetween(first.day, today);
  if (low.score === high.score)
    return t('score.say.range_flat', { days, score: format.number(low.score, 1) });
  return t('score.say.range', {
    days,
    low: format.number(low.score, 1),
    lowDay: format.dayMonth(low.day),
    high: format.number(high.score, 1),
    highDay: format.dayMonth(high.day),
  });
}

/** Where the control rounds stand: the one under way or ahead, and the last one that ended. */
export function sayRounds({ round, rounds }: SpokenScore, t: Translate, format: Format): string[] {
  const running = rounds.find((one) => one.running && one.opened?.score !== null && one.last?.score !== null);
  const ended = rounds.find((one) => !one.running && one.last?.score !== null);
  const said: string[] = [];
  const score = (point: TrendPoint | null | undefined): string => format.number(point?.score ?? 0, 1);
  if (running?.opened) {
    said.push(
      t('score.say.round_running', {
        year: running.year,
        opened: format.dayMonth(running.opensOn),
        first: score(running.opened),
        last: score(running.last),
        deadline: format.longDate(running.deadline),
      }),
    );
  } else if (round.daysLeft >= 0) {
    const deadline = format.longDate(round.deadline);
    said.push(
      t('score.say.round_ahead', { year: round.year, deadline, days: format.number(round.daysLeft) }),
    );
  }
  if (ended) {
    const deadline = format.longDate(ended.deadline);
    said.push(t('score.say.round_last', { year: ended.year, last: score(ended.last), deadline }));
  }
  return said;
}

/** What the chosen rules would give back. */
export function sayWhatIf({ whatIf, chosen }: SpokenScore, t: Translate, format: Format): string | null {
  if (!whatIf || whatIf.scoreBefore === null || whatIf.scoreAfter === null) return null;
  const after = format.number(whatIf.scoreAfter, 1);
  if (whatIf.findings === 0) return t('score.say.what_if_nothing', { after });
  const findings = t('common.findings', { count: whatIf.findings });
  const persons = t('common.persons', { count: whatIf.persons });
  if (whatIf.scoreAfter === whatIf.scoreBefore) {
    return t('score.say.what_if_same', { findings, persons, after, points: format.number(whatIf.points) });
  }
  return t('score.say.what_if_up', {
    count: chosen.length,
    findings,
    persons,
    before: format.number(whatIf.scoreBefore, 1),
    after,
    cleared: t('score.say.what_if_cleared', { count: whatIf.cleared }),
  });
}

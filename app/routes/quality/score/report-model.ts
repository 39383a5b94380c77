import type { MunicipalityQualityPage } from '~/domain/findings/get-municipality-quality.server';
import type { Waterfall } from '~/domain/findings/score/score-parts';
import type { Format } from '~/i18n/format';
import type { Translate } from '~/i18n/shape';
import {
  missingOf,
  type SpokenScore,
  sayChange,
  sayCounted,
  sayCoverage,
  sayDimensions,
  sayLoss,
  sayRange,
  sayRounds,
  sayScore,
  sayTimeliness,
  shareOf,
} from './score-sentences';

/** A table as words: the first column is its row's name, the others are figures or short words. */
export type ReportTable = {
  key: string;
  title: string;
  caption: string;
  /** The sentence before it. */
  said: string | null;
  headers: string[];
  rows: string[][];
};

/** The report as words alone, from which page, print and PDF are made, so that they cannot differ. */
export type Report = {
  title: string;
  per: string;
  headline: string;
  keyFigures: { label: string; value: string }[];
  main: string[];
  tables: ReportTable[];
  trend: { title: string; said: string };
  footer: string;
};

type FirstPage = Pick<MunicipalityQualityPage, 'fixFirst' | 'mustFix'>;

const MOST_RULES = 5;

/** Puts the figures of the score page and of the first page into the words of the report. */
export function reportOf(
  page: SpokenScore & { judgedAt: Date | string | null },
  first: FirstPage,
  t: Translate,
  format: Format,
): Report {
  const { totals, round, municipality } = page;
  const of = (part: number, total: number): string =>
    t('score.report.of', { part: format.number(part), total: format.number(total) });
  const [, costliest = null, share = null] = sayLoss(page, t, format);
  const [knownErrors = null, exceptions = null] = sayCounted(page, t, format);
  const main = [
    sayChange(page, t, format),
    ...sayRounds(page, t, format),
    costliest,
    share,
    sayDimensions(page, t, format),
    sayCoverage(page, t, format),
    sayTimeliness(page, t, format),
    page.knownErrors.findings > 0 ? knownErrors : null,
    page.exceptions.findings > 0 ? exceptions : null,
  ];
  return {
    title: t('score.report.title', { municipality: municipality.name }),
    per: t('score.report.per', {
      time: page.judgedAt ? format.dateTime(page.judgedAt) : '–',
      year: page.ruleSet.year,
    }),
    headline: sayScore(page, t, format),
    keyFigures: [
      {
        label: t('score.title'),
        value: totals.score === null ? t('common.not_applicable') : format.number(totals.score, 1),
      },
      { label: t('score.report.flawless'), value: of(totals.flawless, totals.persons) },
      { label: t('score.report.must_fix'), value: t('common.findings', { count: first.mustFix }) },
      { label: t('score.report.deadline', { year: round.year }), value: format.longDate(round.deadline) },
    ],
    main: totals.score === null ? [] : main.flatMap((sentence) => (sentence ? [sentence] : [])),
    tables: totals.score === null ? [] : tablesOf(page, first, t, format),
    trend: { title: t('score.trend.title'), said: sayRange(page, t, format) },
    footer: t('score.report.footer'),
  };
}

/** The costliest rules, all the others as one row, and what no rule alone gives back, so that the way down ends at the score. */
function fallRows(waterfall: Waterfall | null, t: Translate, format: Format): string[][] {
  if (!waterfall) return [];
  const { steps, shared, sharedOfScore, score } = waterfall;
  const shown = steps.slice(0, MOST_RULES);
  const rest = steps.slice(MOST_RULES);
  const rows = shown.map((step) => [
    step.title,
    t(`common.severity.${step.severity}`),
    t('score.report.of', { part: format.number(step.failing), total: format.number(step.applicable) }),
    format.change(-step.ofScore, 2),
    format.number(step.to, 1),
  ]);
  const [first] = rest;
  const last = rest.at(-1);
  if (first && last) {
    const others = t('score.report.others', { count: rest.length });
    rows.push([others, '', '', format.change(last.to - first.from, 2), format.number(last.to, 1)]);
  }
  if (shared > 0) {
    rows.push([t('score.fall.shared'), '', '', format.change(-sharedOfScore, 2), format.number(score, 1)]);
  }
  return rows;
}

function tablesOf(page: SpokenScore, first: FirstPage, t: Translate, format: Format): ReportTable[] {
  const of = (part: number, total: number): string =>
    t('score.report.of', { part: format.number(part), total: format.number(total) });
  const time = (minutes: number): string =>
    minutes < 90
      ? t('score.report.minutes', { count: minutes })
      : t('score.report.hours', { hours: format.number(minutes / 60) });
  const { count } = page.timeliness;
  const tables: ReportTable[] = [
    {
      key: 'first',
      title: t('score.report.do_first'),
      caption: t('score.report.do_first_caption'),
      said: first.fixFirst.length === 0 ? t('score.report.nothing_to_do') : null,
      headers: [
        t('score.fall.rule'),
        t('score.fall.failing'),
        t('score.report.gain'),
        t('score.report.time'),
      ],
      rows: first.fixFirst.map((rule) => [
        rule.title,
        of(rule.persons, rule.applicable),
        format.change(rule.ofScore, 2),
        time(rule.minutes * rule.persons),
      ]),
    },
    {
      key: 'fall',
      title: t('score.fall.title'),
      caption: t('score.report.fall_caption'),
      said: sayLoss(page, t, format)[0] ?? null,
      headers: [
        t('score.fall.rule'),
        t('score.fall.severity'),
        t('score.fall.failing'),
        t('score.fall.of_score'),
        t('score.fall.stands'),
      ],
      rows: fallRows(page.waterfall, t, format),
    },
    {
      key: 'coverage',
      title: t('score.coverage.title'),
      caption: t('score.coverage.caption'),
      said: sayCoverage(page, t, format),
      headers: [
        t('score.coverage.what'),
        t('score.coverage.covered'),
        t('score.coverage.share'),
        t('score.coverage.waiting'),
        t('score.coverage.missing'),
      ],
      rows: page.coverage.map((line) => [
        t(`score.coverage.kinds.${line.kind}`),
        of(line.covered, line.duty),
        shareOf(line.covered, line.duty, format),
        format.number(line.waiting),
        format.number(missingOf(line)),
      ]),
    },
    {
      key: 'dimensions',
      title: t('score.dimensions.title'),
      caption: t('score.dimensions.caption'),
      said: t('score.dimensions.how'),
      headers: [t('score.dimensions.dimension'), t('score.dimensions.failed'), t('score.dimensions.score')],
      rows: page.dimensions.map((line) => [
        t(`rules.dimensions.${line.dimension}`),
        of(line.failed, line.checks),
        line.score === null ? t('common.not_applicable') : format.number(line.score, 1),
      ]),
    },
    {
      key: 'timely',
      title: t('score.timely.title'),
      caption: t('score.timely.caption'),
      said: sayTimeliness(page, t, format),
      headers: [t('score.timely.delay'), t('score.timely.count'), t('score.timely.share')],
      rows:
        count === 0
          ? []
          : page.timeliness.delays.map((line) => [
              t(`score.timely.delays.${line.delay}`),
              format.number(line.count),
              shareOf(line.count, count, format),
            ]),
    },
  ];
  return tables.filter(({ rows, said }) => rows.length > 0 || said !== null);
}

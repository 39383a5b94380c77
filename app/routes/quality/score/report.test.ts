import { describe, expect, it } from 'vitest';
import type { RuleLine } from '~/domain/findings/find-findings.server';
import { waterfallOf } from '~/domain/findings/score/score-parts';
import { DEFAULT_WEIGHTS } from '~/domain/quality/score';
import { createFormat } from '~/i18n/format';
import { LANGUAGES } from '~/i18n/language';
import { wordsFor } from '~/i18n/words-for.server';
import { readPdf } from '~test/factories/read-pdf';
import { scorePage } from '~test/factories/score-page';
import { reportOf } from './report-model';
import { writeReportPdf } from './write-report-pdf.server';

const squeezed = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

const FIRST: RuleLine = {
  ruleId: 'DQ-081',
  title: 'Avslutningsårsak er ikke registrert',
  severity: 'critical',
  affects: ['R'],
  affectsFigures: true,
  minutes: 5,
  findings: 80,
  persons: 80,
  applicable: 300,
  failing: 80,
  fresh: 2,
  reopened: 0,
  oldestOpenedAt: new Date('2026-09-01'),
  points: 4000,
  ofScore: 4000 / 900,
};

async function written(language: (typeof LANGUAGES)[number], name = 'Arendal') {
  const t = wordsFor(language);
  const page = scorePage({ municipality: { code: '4203', name } });
  const report = reportOf(page, { fixFirst: [FIRST], mustFix: 80 }, t, createFormat(language));
  const pdf = await writeReportPdf(report, {
    trend: page.trend,
    keyFigures: t('score.report.key_figures'),
    first: t('score.report.first'),
    ...createFormat(language),
    pageNumber: (at, pages) => t('score.report.page', { page: at, pages }),
  });
  return { report, pdf: readPdf(pdf) };
}

describe('the report of a municipality', () => {
  it.each(LANGUAGES)('holds as PDF in %s every word and figure of the page, as text', async (language) => {
    const { report, pdf } = await written(language);
    const text = squeezed(pdf.text).replaceAll(' ', '');
    const cells = report.tables.flatMap(({ title, said, headers, rows }) => [
      title,
      said ?? '',
      ...headers,
      ...rows.flat(),
    ]);
    const figures = report.keyFigures.flatMap(({ label, value }) => [label, value]);
    for (const words of [report.title, report.per, report.headline, ...report.main, ...figures, ...cells]) {
      expect(text).toContain(squeezed(words).replaceAll(' ', ''));
    }
  });

  it('ends its way down at the score, however many rules there are', () => {
    const t = wordsFor('nb');
    const totals = { ...scorePage().totals, persons: 100, lossTotal: 1200, score: 88 };
    const tallies = Array.from({ length: 7 }, (_, i) => ({
      ruleId: `DQ-00${i}`,
      title: `Regel ${i}`,
      severity: 'critical' as const,
      dimension: 'completeness' as const,
      applicable: 50,
      failing: 3,
    }));
    const waterfall = waterfallOf(tallies, totals, DEFAULT_WEIGHTS);
    const report = reportOf(
      scorePage({ totals, waterfall }),
      { fixFirst: [], mustFix: 0 },
      t,
      createFormat('nb'),
    );
    const rows = report.tables.find(({ key }) => key === 'fall')?.rows ?? [];
    expect(rows.slice(5).map(([name, , , loss, stands]) => [name, loss, stands])).toEqual([
      ['2 andre regler', '−3,00', '89,5'],
      [t('score.fall.shared'), '−1,50', '88,0'],
    ]);
  });

  it('is tagged, titled and in the reader’s language, so that it can be read aloud', async () => {
    const { pdf } = await written('nn');
    expect(pdf.catalog).toMatch(/\/MarkInfo/);
    expect(pdf.catalog).toContain('nn-NO');
    for (const type of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Figure']) {
      expect(pdf.structure).toContain(type);
    }
  });

  it('writes names with letters of the Sami languages', async () => {
    const { pdf } = await written('nb', 'Kárášjohka - Karasjok');
    expect(squeezed(pdf.text)).toContain('Kárášjohka - Karasjok');
  });
});

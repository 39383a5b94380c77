import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Actor } from '~/domain/accounts/actor';
import { parseQuery } from '~/http/parse-query.server';
import { requirePermission } from '~/http/require-actor.server';
import { createFormat } from '~/i18n/format';
import { wordsFor } from '~/i18n/words-for.server';
import { gate } from '~/platform/gate';
import { loadReport } from './load-report.server';
import { scoreQuery } from './score-query';
import { writeReportPdf } from './write-report-pdf.server';

/** Drawing a report keeps the process busy. */
const through = gate<Drawn>(2);

type Drawn = { pdf: Awaited<ReturnType<typeof writeReportPdf>>; fileName: string };

/** The report as a PDF, with the words and figures of the page. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'findings.read');
  const { kommune } = parseQuery(request, scoreQuery);
  const same = [actor.id, actor.language, kommune].join();
  const { pdf, fileName } = await through(same, [actor.id], () => draw(actor, kommune));
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

async function draw(actor: Actor, kommune: string | undefined): Promise<Drawn> {
  const { report, municipality, trend } = await loadReport(actor, kommune);
  const [t, format] = [wordsFor(actor.language), createFormat(actor.language)];
  const pdf = await writeReportPdf(report, {
    language: actor.language,
    trend,
    keyFigures: t('score.report.key_figures'),
    first: t('score.report.first'),
    number: format.number,
    date: format.date,
    pageNumber: (page, pages) => t('score.report.page', { page, pages }),
  });
  return { pdf, fileName: `${t('score.report.file')}-${municipality.code}.pdf` };
}

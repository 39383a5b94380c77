import PDFDocument from 'pdfkit';
import type { TrendPoint } from '~/domain/findings/score/score-parts';
import type { Format } from '~/i18n/format';
import type { Language } from '~/i18n/language';
import { reportFont } from './report-fonts.server';
import type { Report, ReportTable } from './report-model';
import { trendScale } from './trend-scale';

type PdfWords = {
  language: Language;
  trend: readonly TrendPoint[];
  keyFigures: string;
  first: string;
  pageNumber: (page: number, pages: number) => string;
  number: Format['number'];
  date: Format['date'];
};

const LANGUAGE_TAGS: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
const INK = '#15212a';
const QUIET = '#4b5862';
const LINE = '#c8c4b8';
const FJORD = '#0b5363';
/** Points. */
const MARGIN = 48;
const FOOT = 40;
const NAME_SHARE = 0.5;
const CELL = 9.5;
const CELL_PADDING = { top: 3, right: 4, bottom: 3, left: 0 };
const HEADING_HEIGHT = 36;
const BULLET = 10;

type Pdf = PDFKit.PDFDocument;

/** Letters that the Latin file lacks, as in Kárášjohka. */
const EXTENDED = /([\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]+)/;

/** Writes a line or paragraph; words with letters of Latin Extended change font in the middle. */
function write(pdf: Pdf, text: string, weight: 400 | 600, options: PDFKit.Mixins.TextOptions = {}): void {
  const runs = text.split(EXTENDED).filter((run) => run !== '');
  for (const [i, run] of runs.entries()) {
    pdf.font(EXTENDED.test(run) ? `extended-${weight}` : `body-${weight}`);
    pdf.text(run, { ...options, continued: i < runs.length - 1 });
  }
}

/**
 * The report as a tagged PDF: headings, paragraphs, lists and tables are marked as such, the language and title are set, and
 * the text can be selected and searched. The figures are those of the page, since both are made from the same words.
 */
export async function writeReportPdf(report: Report, words: PdfWords): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT / 2 },
    pdfVersion: '1.7',
    tagged: true,
    bufferPages: true,
    lang: LANGUAGE_TAGS[words.language],
    displayTitle: true,
    info: { Title: report.title, Creator: 'NIR-portalen' },
  });
  for (const weight of [400, 600] as const) {
    pdf.registerFont(`body-${weight}`, reportFont(weight, 'latin'));
    pdf.registerFont(`extended-${weight}`, reportFont(weight, 'latin-ext'));
  }
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve());
    pdf.on('error', reject);
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  drawHead(pdf, root, report, words);
  for (const table of report.tables) drawTable(pdf, root, table);
  if (report.tables.length > 0) drawTrend(pdf, root, report, words);
  root.end();
  drawFeet(pdf, report, words);
  pdf.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}

type Structure = PDFKit.PDFStructureElement;

function add(pdf: Pdf, parent: Structure, type: string, draw: () => void): void {
  parent.add(pdf.struct(type, {}, draw));
}

function heading(pdf: Pdf, root: Structure, text: string): void {
  const room = pdf.page.height - pdf.page.margins.bottom - pdf.y;
  if (room < 110) pdf.addPage();
  add(pdf, root, 'H2', () => {
    pdf.moveDown(0.9).fillColor(INK).fontSize(13.5);
    write(pdf, text, 600);
    pdf.moveDown(0.25);
  });
}

function paragraph(pdf: Pdf, root: Structure, text: string, color = INK): void {
  add(pdf, root, 'P', () => {
    pdf.fillColor(color).fontSize(10.5);
    write(pdf, text, 400, { lineGap: 1.5 });
  });
}

function drawHead(pdf: Pdf, root: Structure, report: Report, words: PdfWords): void {
  add(pdf, root, 'H1', () => {
    pdf.fillColor(INK).fontSize(21);
    write(pdf, report.title, 600);
  });
  paragraph(pdf, root, report.per, QUIET);
  add(pdf, root, 'P', () => {
    pdf.moveDown(0.6).fillColor(INK).fontSize(13.5);
    write(pdf, report.headline, 400);
  });
  heading(pdf, root, words.keyFigures);
  table(pdf, root, {
    headers: null,
    rows: report.keyFigures.map(({ label, value }) => [label, value]),
  });
  if (report.main.length === 0) return;
  heading(pdf, root, words.first);
  const list = pdf.struct('L');
  root.add(list);
  for (const sentence of report.main) {
    const item = pdf.struct('LI');
    list.add(item);
    add(pdf, item, 'LBody', () => {
      pdf.fillColor(INK).fontSize(10.5);
      const { y } = pdf;
      pdf.font('body-400').text('•', MARGIN, y, { lineBreak: false });
      pdf.x = MARGIN + BULLET;
      pdf.y = y;
      write(pdf, sentence, 400, { lineGap: 1.5, paragraphGap: 3 });
      pdf.x = MARGIN;
    });
    item.end();
  }
  list.end();
}

function drawTable(pdf: Pdf, root: Structure, { title, said, headers, rows }: ReportTable): void {
  keepTogether(
    pdf,
    HEADING_HEIGHT + (said ? paragraphHeight(pdf, said) : 0) + tableHeight(pdf, { headers, rows }),
  );
  heading(pdf, root, title);
  if (said) paragraph(pdf, root, said);
  if (rows.length > 0) table(pdf, root, { headers, rows });
}

/** Begins a new page when so much does not fit on this one, but would on one of its own. */
function keepTogether(pdf: Pdf, height: number): void {
  const { height: page, margins } = pdf.page;
  const foot = page - margins.bottom;
  if (pdf.y + height > foot && height < foot - margins.top) pdf.addPage();
}

function paragraphHeight(pdf: Pdf, text: string): number {
  return pdf
    .font('body-400')
    .fontSize(10.5)
    .heightOfString(text, { width: pdf.page.width - 2 * MARGIN, lineGap: 1.5 });
}

/** The name first, the others sharing what is left. */
function columnWidths(pdf: Pdf, { rows }: Cells): number[] {
  const width = pdf.page.width - 2 * MARGIN;
  const others = (rows[0]?.length ?? 2) - 1;
  return [width * NAME_SHARE, ...Array.from({ length: others }, () => (width * (1 - NAME_SHARE)) / others)];
}

function tableHeight(pdf: Pdf, cells: Cells): number {
  const { top, right, bottom } = CELL_PADDING;
  const widths = columnWidths(pdf, cells);
  pdf.font('body-400').fontSize(CELL);
  return [...(cells.headers ? [cells.headers] : []), ...cells.rows].reduce((height, row) => {
    const texts = row.map((text, i) => pdf.heightOfString(text, { width: (widths[i] ?? 0) - right }));
    return height + Math.max(0, ...texts) + top + bottom;
  }, CELL);
}

type Cells = { headers: string[] | null; rows: string[][] };

/** Names to the left, figures to the right, thin lines between the rows. */
function table(pdf: Pdf, root: Structure, { headers, rows }: Cells): void {
  pdf.moveDown(0.3).fillColor(INK).fontSize(CELL).font('body-400');
  // The library takes the parent; its types do not know it yet.
  const options: PDFKit.Mixins.TableOptions & { structParent: Structure } = {
    structParent: root,
    columnStyles: columnWidths(pdf, { headers, rows }),
    defaultStyle: { border: [0, 0, 0.5, 0], borderColor: LINE, padding: CELL_PADDING, textColor: INK },
  };
  const drawn = pdf.table(options);
  const last = (rows[0]?.length ?? 0) - 1;
  // The last figure stands at the very edge, under the end of the line.
  const padding = (i: number) => (i === last ? { ...CELL_PADDING, right: 0 } : CELL_PADDING);
  if (headers) {
    drawn.row(
      headers.map((text, i) => ({
        text,
        padding: padding(i),
        type: 'TH' as const,
        scope: 'Column' as const,
        textColor: QUIET,
        align:
          i === 0
            ? { x: 'left' as const, y: 'bottom' as const }
            : { x: 'right' as const, y: 'bottom' as const },
      })),
    );
  }
  for (const row of rows) {
    drawn.row(
      row.map((text, i) => ({
        text,
        padding: padding(i),
        ...(i === 0 ? { type: 'TH' as const, scope: 'Row' as const } : { type: 'TD' as const }),
        align: i === 0 ? { x: 'left' as const } : { x: 'right' as const },
      })),
    );
  }
  drawn.end();
  pdf.x = MARGIN;
}

const CHART_HEIGHT = 110;
const DAYS_HEIGHT = 16;

function drawTrend(pdf: Pdf, root: Structure, report: Report, words: PdfWords): void {
  keepTogether(
    pdf,
    HEADING_HEIGHT + paragraphHeight(pdf, report.trend.said) + CHART_HEIGHT + DAYS_HEIGHT + 10,
  );
  heading(pdf, root, report.trend.title);
  paragraph(pdf, root, report.trend.said);
  const top = pdf.y + 10;
  const frame = { left: MARGIN + 26, right: pdf.page.width - MARGIN, top, bottom: top + CHART_HEIGHT };
  const scale = trendScale(words.trend, frame);
  if (!scale) return;
  const draw = (): void => {
    pdf.fontSize(8).font('body-400').fillColor(QUIET).lineWidth(0.5).strokeColor(LINE);
    for (const { score, y } of scale.lines) {
      pdf.moveTo(frame.left, y).lineTo(frame.right, y).stroke();
      pdf.text(words.number(score, score % 1 === 0 ? 0 : 1), MARGIN, y - 5, {
        width: 20,
        align: 'right',
        lineBreak: false,
      });
    }
    const [start, ...rest] = scale.points;
    if (start) pdf.moveTo(start.px, start.py);
    for (const { px, py } of rest) pdf.lineTo(px, py);
    pdf.lineWidth(1.5).strokeColor(FJORD).stroke();
    const width = (frame.right - frame.left) / 2;
    const days = frame.bottom + 5;
    pdf.text(words.date(scale.first), frame.left, days, { width, lineBreak: false });
    pdf.text(words.date(scale.last), frame.left + width, days, { width, align: 'right', lineBreak: false });
  };
  root.add(pdf.struct('Figure', { alt: report.trend.said }, draw));
  pdf.x = MARGIN;
  pdf.y = frame.bottom + DAYS_HEIGHT + 8;
}

/** Under each page: what it is, and which of how many. An artifact, so that it is not read out on every page. */
function drawFeet(pdf: Pdf, report: Report, { pageNumber }: PdfWords): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    const { bottom } = pdf.page.margins;
    pdf.page.margins.bottom = 0;
    const y = pdf.page.height - FOOT;
    const width = pdf.page.width - 2 * MARGIN;
    pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    pdf.font('body-400').fontSize(8.5).fillColor(QUIET);
    pdf.text(report.footer, MARGIN, y, { width, lineBreak: false });
    pdf.text(pageNumber(page - start + 1, count), MARGIN, y, { width, align: 'right', lineBreak: false });
    pdf.endMarkedContent();
    pdf.page.margins.bottom = bottom;
  }
}

import type { Language } from '~/i18n/language';
import { wordsFor } from '~/i18n/words-for.server';
import type { MailContent } from './mail-content';

type Parts = {
  language: Language;
  subject: string;
  heading: string;
  /** Paragraphs above the button. */
  lines: string[];
  action: { label: string; url: string };
  /** Another way on, below the button. */
  second?: { label: string; url: string };
  /** Small print: why the reader gets this, and what not to do with it. */
  footer: string[];
};

/** Text as it may stand in HTML, attributes included. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const FONT = "font-family:'Source Sans 3',Arial,Helvetica,sans-serif";

/** The frame of every mail: one heading, short paragraphs, one button, its address in plain sight, small print. */
export function composeMail({
  language,
  subject,
  heading,
  lines,
  action,
  second,
  footer,
}: Parts): MailContent {
  const help = wordsFor(language)('mail.link_help');
  const paragraph = (text: string, style: string) => `<p style="${style}">${escapeHtml(text)}</p>`;
  const url = escapeHtml(action.url);
  const html = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px 16px;background:#f6f5f1;color:#15212a;${FONT}">
<div style="max-width:560px;margin:0 auto;padding:28px;background:#ffffff;border-top:4px solid #0b5363">
<p style="margin:0 0 20px;font-size:14px;color:#4b5862">NIR-portalen</p>
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${escapeHtml(heading)}</h1>
${lines.map((line) => paragraph(line, 'margin:0 0 14px;font-size:16px;line-height:1.5')).join('\n')}
<p style="margin:24px 0"><a href="${url}" style="display:inline-block;padding:12px 20px;background:#0b5363;color:#ffffff;font-size:16px;text-decoration:none;border-radius:4px">${escapeHtml(action.label)}</a></p>
<p style="margin:0 0 24px;font-size:14px;line-height:1.5;color:#4b5862">${escapeHtml(help)}<br><a href="${url}" style="color:#0b5363;word-break:break-all">${url}</a></p>
${second ? `<p style="margin:0 0 24px;font-size:16px;line-height:1.5"><a href="${escapeHtml(second.url)}" style="color:#0b5363">${escapeHtml(second.label)}</a></p>\n` : ''}${footer.map((line) => paragraph(line, 'margin:0 0 8px;font-size:13px;line-height:1.5;color:#4b5862')).join('\n')}
</div>
</body>
</html>`;
  const text = [
    heading,
    ...lines,
    `${action.label}:\n${action.url}`,
    ...(second ? [`${second.label}:\n${second.url}`] : []),
    `--\n${footer.join('\n')}`,
  ].join('\n\n');
  return { subject, html, text: `${text}\n` };
}

import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '~/i18n/language';
import { exceptionDecided } from './exception-decided';
import { invitation } from './invitation';
import { escapeHtml } from './layout';
import { ticketAnswered } from './ticket-answered';
import { ticketAssigned } from './ticket-assigned';
import { ticketClosed } from './ticket-closed';
import { ticketFiled } from './ticket-filed';
import { ticketReopened } from './ticket-reopened';
import { ticketReplied } from './ticket-replied';
import { ticketSolved } from './ticket-solved';
import { ticketSolvedByFindings } from './ticket-solved-by-findings';

const url = 'https://portal.example/saker/1042';
const props = { number: 1042, theme: 'Tiltak & <timer>', url, date: '26.11.2026' };

const MAILS = {
  ticketAnswered,
  ticketAssigned,
  ticketClosed,
  ticketFiled,
  ticketReopened,
  ticketReplied,
  ticketSolved,
  ticketSolvedByFindings,
};

describe.each(LANGUAGES)('mails in %s', (language) => {
  it.each(Object.entries(MAILS))('%s tells number, theme and link, in both forms', (_, write) => {
    const { subject, html, text } = write({ language, ...props });
    expect(subject).toContain('1042');
    expect(subject).toContain(props.theme);
    expect(text).toContain(url);
    expect(text).toContain(props.theme);
    expect(html).toContain(`href="${url}"`);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain('Tiltak &amp; &lt;timer&gt;');
    for (const form of [subject, html, text]) expect(form).not.toMatch(/\{\{|undefined|mail\.\w/);
  });

  it.each(['approved', 'declined', 'revoked'] as const)(
    'an exception that is %s tells rule, answer and link',
    (decision) => {
      const link = 'https://portal.example/unntak/7';
      const mail = exceptionDecided({ language, decision, rule: 'Slutt før <start>', url: link });
      expect(mail.subject).toContain('Slutt før <start>');
      expect(mail.text).toContain(link);
      expect(mail.html).toContain(`href="${link}"`);
      expect(mail.html).toContain('Slutt før &lt;start&gt;');
      for (const form of Object.values(mail)) expect(form).not.toMatch(/\{\{|undefined|mail\.\w/);
      const other = decision === 'approved' ? 'declined' : 'approved';
      expect(mail.text).not.toBe(exceptionDecided({ language, decision: other, rule: 'x', url: link }).text);
    },
  );

  it('the invitation has its link and its last day', () => {
    const link = 'https://portal.example/nytt-passord/abc_DEF-1';
    const { html, text } = invitation({ language, url: link, date: '24.11.2026' });
    expect(text).toContain(link);
    expect(html).toContain(`href="${link}"`);
    expect(text).toContain('24.11.2026');
  });
});

it('have words of their own in each language', () => {
  const texts = LANGUAGES.map((language) => ticketAnswered({ language, ...props }).text);
  expect(new Set(texts).size).toBe(LANGUAGES.length);
});

it('load nothing from elsewhere', () => {
  const { html } = ticketAnswered({ language: 'nb', ...props });
  expect(html).not.toMatch(/<(img|script|link|style|iframe)\b|src=|@import|url\(/i);
});

it('escapes what has a meaning in HTML', () => {
  expect(escapeHtml(`<a href="x">'&'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;');
});

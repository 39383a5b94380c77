import { describe, expect, it } from 'vitest';
import { parseForm } from '~/http/parse-form.server';
import { draftKey } from './compose/draft-forms';
import { proposedTheme } from './themes/proposed-theme';
import { BODY_MAX, TITLE_MAX } from './ticket';
import { answerForm, assignForm, openTicketForm, replyForm } from './ticket-forms';

const ID = '0b9f2a64-6a2f-4c1e-9f0e-1c1d7a9a3b11';

function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) data.append(name, one);
  }
  return data;
}

const whole = { ticketId: ID, themeCode: 'annet', title: 'Hjelp', body: 'Hva gjør vi?' };

describe('the filing form', () => {
  it.each([
    ['none', {}, []],
    ['one', { personIds: '7' }, [7]],
    ['several', { personIds: ['7', '8'] }, [7, 8]],
  ])('takes %s of persons', async (_, fields, personIds) => {
    const parsed = await parseForm(form({ ...whole, ...fields }), openTicketForm);
    expect(parsed).toMatchObject({ ok: true, value: { personIds, findingIds: [], title: 'Hjelp' } });
  });

  it.each([
    ['an empty title', { title: '   ' }, 'title'],
    ['a long title', { title: 'x'.repeat(TITLE_MAX + 1) }, 'title'],
    ['an empty description', { body: '' }, 'body'],
    ['no theme', { themeCode: '' }, 'themeCode'],
    ['an id that is none', { ticketId: '1' }, 'ticketId'],
    ['a person that is none', { personIds: ['x'] }, 'personIds[0]'],
    ['a negative finding', { findingIds: ['-1'] }, 'findingIds[0]'],
  ])('refuses %s at its field', async (_, fields, field) => {
    const parsed = await parseForm(form({ ...whole, ...fields }), openTicketForm);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(Object.keys(parsed.reply.errors)).toEqual([field]);
  });
});

describe('the composers', () => {
  const writing = { messageId: ID, body: 'Svar', seen: '1.0.open' };

  it('keep the lines of a text and nothing around it', async () => {
    const parsed = await parseForm(form({ ...writing, body: '\r\nEn\r\n\r\nTo\r\n' }), replyForm);
    expect(parsed).toMatchObject({ ok: true, value: { body: 'En\n\nTo' } });
  });

  it.each([
    ['a state that only comes by itself', { state: 'closed' }],
    ['no state', {}],
  ])('refuse an answer with %s', async (_, fields) => {
    expect((await parseForm(form({ ...writing, ...fields }), answerForm)).ok).toBe(false);
  });

  it('refuse a text beyond the limit', async () => {
    expect((await parseForm(form({ ...writing, body: 'x'.repeat(BODY_MAX + 1) }), replyForm)).ok).toBe(false);
  });
});

it('reads an empty owner as nobody', async () => {
  expect(await parseForm(form({ assigneeId: '' }), assignForm)).toEqual({
    ok: true,
    value: { assigneeId: null },
  });
  expect(await parseForm(form({ assigneeId: ID }), assignForm)).toEqual({
    ok: true,
    value: { assigneeId: ID },
  });
});

it.each(['new', 'new:finding:12', 'new:person:3', `public:${ID}`, `note:${ID}`])(
  'knows the draft key %s',
  (key) => {
    expect(draftKey.safeParse(key).success).toBe(true);
  },
);

it.each(['', 'new:finding:', 'public:1', 'new:person:202190000102', `other:${ID}`])(
  'refuses the key «%s»',
  (key) => {
    expect(draftKey.safeParse(key).success).toBe(false);
  },
);

describe('the proposed theme', () => {
  const end = { affects: ['R'], fixes: ['register_end'] } as const;
  const grant = { affects: ['G'], fixes: ['register_education'] } as const;
  const measure = { affects: ['T'], fixes: ['register_measure'] } as const;
  it.each([
    ['near the deadline', end, '2026-11-21', 'arsrapportering'],
    ['on the last day', end, '2027-02-28', 'arsrapportering'],
    ['far from the deadline', end, '2026-06-01', 'avslutning'],
    ['after the deadline', end, '2027-03-01', 'avslutning'],
    ['not in the figures', measure, '2027-02-01', 'tiltak_timer'],
    ['only in the grants', grant, '2027-02-01', 'tilskudd'],
    ['nothing fits', { affects: ['T'], fixes: ['support_case'] } as const, '2027-02-01', null],
  ])('%s', (_, rule, today, theme) => {
    expect(proposedTheme(rule, '2027-02-28', today)).toBe(theme);
  });
});

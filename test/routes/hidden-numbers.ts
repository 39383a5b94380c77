import { newId } from '~/platform/ids.server';

/** One way to ask about a ticket, a known error, or something that belongs to one, by the address or in a form. */
export type Ask = { name: string; params?: Record<string, string>; query?: string } & (
  | { part: 'loader' }
  | { part: 'action'; fields: [string, string][] }
);

const opens = (name = 'opens'): Ask => ({ name, part: 'loader' });
const sends = (name: string, fields: Record<string, string> = {}): Ask => ({
  name,
  part: 'action',
  fields: [['intent', name], ...Object.entries(fields)],
});

const writing = () => ({ messageId: newId(), body: 'Et svar', seen: '1.0.new' });
const draftKey = `public:${newId()}`;

/** Every button of the ticket page with a form that is whole, so that nothing but the number can be wrong with it. */
export const TICKET_FORMS: Record<string, Record<string, string>> = {
  reply: writing(),
  note: writing(),
  take: {},
  assign: { assigneeId: '' },
  state: { state: 'open' },
  theme: { themeCode: 'annet' },
  solve: {},
  reopen: {},
  answer: { ...writing(), state: 'open' },
  'undo-answer': { answerId: newId() },
  'withdraw-proposal': { proposalId: newId() },
  'answer-rows': { ...writing(), state: 'open', rows: '1' },
  'reply-rows': { ...writing(), rows: '1' },
  'solve-rows': { rows: '1' },
  'reopen-rows': { rows: '1' },
  'split-rows': { rows: '1', splitId: newId() },
  priority: { priority: 'high' },
  'put-back': { ...writing(), themeCode: 'annet' },
  watch: {},
  unwatch: {},
  remind: { day: '01.12.2090', note: '' },
  'clear-reminder': {},
  link: { other: '1', relation: 'related' },
  unlink: { other: '1' },
  merge: { other: '1' },
  unmerge: { other: '1' },
  'split-off': { ticketId: newId(), themeCode: 'annet', title: 'Annet', messageIds: newId() },
  redact: { piece: 'Et navn', reason: 'third_party' },
  'remove-file': { attachmentId: newId(), reason: 'third_party' },
  rate: { score: '3' },
  'link-known-error': { knownErrorId: '1' },
  'unlink-known-error': { knownErrorId: '1' },
};

/** Buttons that are not steps of their own: they give the form back. */
const GIVE_BACK: Record<string, Record<string, string>> = {
  clean: { body: 'Tekst' },
  'find-text': { textQuery: 'a' },
  'insert-text:1': { body: 'Tekst' },
  'save-draft': { draftKey, body: 'Utkast' },
  [`drop-file-${newId()}`]: { draftKey },
  'no-such-button': {},
};

/** Every button of the page of a known error. */
export const KNOWN_ERROR_FORMS: Record<string, Record<string, string>> = {
  solves: {},
  not_us: {},
  dismiss: {},
  reopen: {},
  update: { status: 'workaround', bodyNb: 'Nytt' },
};

const all = (forms: Record<string, Record<string, string>>) =>
  Object.entries(forms).map(([name, fields]) => sends(name, fields));

/**
 * How each route with a number or an id of the desk in its address can be asked. A route without a line here fails the test
 * beside this file.
 */
export const HIDDEN_NUMBERS: Record<string, Ask[]> = {
  'routes/tickets/ticket/ticket.tsx': [
    opens(),
    { ...opens('opens another page of rows'), query: 'side=2' },
    ...all(TICKET_FORMS),
    ...all(GIVE_BACK),
  ],
  'routes/tickets/compose/search-texts.ts': [{ ...opens(), query: 'q=a' }],
  'routes/tickets/ticket/make-known-error.tsx': [
    opens(),
    sends('make', { title: 'Feil', symptom: 'Ser slik ut' }),
  ],
  'routes/tickets/filing/ticket-receipt.tsx': [opens()],
  'routes/tickets/ticket/rate-ticket.tsx': [opens(), sends('rate', { score: '3' })],
  'routes/known-errors/known-error.tsx': [opens(), ...all(KNOWN_ERROR_FORMS)],
  'routes/known-errors/edit-known-error.tsx': [opens(), sends('count'), sends('save')],
  'routes/known-errors/close-known-error.tsx': [
    opens(),
    sends('close', { batch: newId(), bodyNb: 'Rettet' }),
  ],
  'routes/known-errors/answer-linked.tsx': [
    opens(),
    sends('send', { batch: newId(), bodyNb: 'Rettet', state: 'solved' }),
  ],
  'routes/tickets/attachments/attachment.ts': [opens()],
  'routes/tickets/bulk/bulk-result.tsx': [opens(), sends('undo'), sends('run')],
  'routes/register/fixes/smallest-fix.tsx': [opens()],
  'routes/register/fixes/bulk-fix-result.tsx': [opens(), sends('undo'), sends('again')],
  'routes/tickets/compose/standard-text.tsx': [
    opens(),
    sends('save', { requestId: newId(), titleNb: 'Takk', bodyNb: 'Takk' }),
  ],
  'routes/register/finding.tsx': [
    opens(),
    sends('fixed'),
    sends('not-fixed'),
    sends('ask', { ground: 'other', reason: 'Slik skal det stå.' }),
    sends('ask', { reason: '' }),
    sends('end', { exceptionId: '1' }),
  ],
  'routes/quality/exception.tsx': [
    opens(),
    sends('approve'),
    sends('decline', { word: 'Dette må rettes.' }),
    sends('revoke', { word: '' }),
  ],
  'routes/register/proposal.tsx': [opens(), sends('accept'), sends('decline', { word: 'Nei' })],
  'routes/register/propose-change.tsx': [opens(), sends('propose', { why: 'Feil' })],
};

/** What a number or an id can name besides the address of its own page; each must tell the same of another's and of none. */
export type Hidden = {
  number: string;
  knownError: string;
  person: string;
  finding: string;
  view: string;
  ticketId: string;
};

/** Filing, lists and what pages fetch while they are open. */
export const OTHER_PLACES: Record<string, (hidden: Hidden) => Ask[]> = {
  'routes/tickets/filing/new-ticket.tsx': ({ number, knownError, person, finding }) => [
    { ...opens('about a person'), query: `person=${person}` },
    { ...opens('about a finding'), query: `funn=${finding}` },
    sends(`join-${number}`, filed()),
    sends(`known-solves-${knownError}`),
    sends(`known-not-${knownError}`),
    sends('send', { ...filed(), personIds: person }),
    sends('send', { ...filed(), findingIds: finding }),
    sends('save-draft', { ...filed(), personIds: person, findingIds: finding }),
  ],
  'routes/tickets/list/ticket-list.tsx': ({ number, person, view }) => [
    { ...opens('of a person'), query: `person=${person}` },
    { ...opens('of a view'), query: `visning=${view}` },
    { ...opens('by the number'), query: `sok=${number}&status=alle` },
    sends('search', { sok: number }),
  ],
  'routes/tickets/list/export-tickets.ts': ({ person }) => [{ ...opens(), query: `person=${person}` }],
  'routes/tickets/list/ticket-view.tsx': ({ view }) => [
    { ...opens(), query: `visning=${view}` },
    { ...sends('save', { name: 'Min' }), query: `visning=${view}` },
    { ...sends('delete'), query: `visning=${view}` },
  ],
  'routes/tickets/presence/presence.ts': ({ number }) => [{ ...opens(), query: `sak=${number}` }],
  'routes/tickets/compose/save-draft.ts': ({ ticketId }) => [
    sends('draft', { key: `public:${ticketId}`, body: 'Utkast' }),
  ],
};

/** A whole filing form that is offered no other ticket. */
const filed = () => ({
  ticketId: newId(),
  themeCode: 'annet',
  title: 'Noe helt eget',
  body: 'Ingen andre har skrevet dette.',
  about: 'none',
});

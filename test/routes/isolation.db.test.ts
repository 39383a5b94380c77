import type { RouteConfigEntry } from '@remix-run/route-config';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { askException } from '~/domain/findings/exceptions/ask-exception.server';
import { attachFile } from '~/domain/tickets/attachments/attach-file.server';
import { proposeChange } from '~/domain/tickets/proposals/propose-change.server';
import { saveView } from '~/domain/tickets/queue/save-view.server';
import { ticketListQuery } from '~/domain/tickets/queue/ticket-list-query';
import { replyToTicket } from '~/domain/tickets/reply-to-ticket.server';
import { toErrorResponse } from '~/http/error-response.server';
import { asSystem, closeDb } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import routes from '~/routes';
import { STEPS as KNOWN_ERROR_STEPS } from '~/routes/known-errors/known-error-steps.server';
import { STEPS as TICKET_STEPS } from '~/routes/tickets/ticket/ticket-steps.server';
import { addRecord, END } from '~test/factories/change-cases';
import { changeInput } from '~test/factories/change-input';
import { fileTicket, makeFinding } from '~test/factories/desk';
import { writing } from '~test/factories/desk-mail';
import { makeKnownError } from '~test/factories/known-error';
import { makeActor } from '~test/factories/make-actor';
import { post, request, signedInCookie } from '~test/factories/users';
import {
  type Ask,
  HIDDEN_NUMBERS,
  type Hidden,
  KNOWN_ERROR_FORMS,
  OTHER_PLACES,
  TICKET_FORMS,
} from './hidden-numbers';

type Handler = (args: { request: Request; params: Record<string, string>; context: object }) => unknown;
const modules = import.meta.glob<{ loader?: Handler; action?: Handler }>('../../app/routes/**/*.{ts,tsx}');

const flatten = (entries: RouteConfigEntry[], above = ''): { file: string; path: string }[] =>
  entries.flatMap(({ file, path = '', children = [] }) => {
    const whole = [above, path].filter(Boolean).join('/');
    return [{ file, path: `/${whole}` }, ...flatten(children, whole)];
  });

/** Parameters that name something of the desk. */
const OF_THE_DESK = /:(number|attachmentId|bulkId|textId|proposalId|findingId|exceptionId)/;
const ALL = flatten(await routes);
const LISTED = ALL.filter(({ file }) => file in HIDDEN_NUMBERS);

let cookie: string;
let ownCookie: string;
let theirs: Hidden & Record<'attachmentId' | 'proposalId' | 'exceptionId', string>;
let missing: typeof theirs;

beforeAll(async () => {
  const owner = await makeActor('municipal_superuser');
  const agent = await makeActor('support_agent');
  const lead = await makeActor('registry_owner');
  const stranger = await makeActor('municipal_superuser', { municipalityCode: '1151' });
  cookie = await signedInCookie(stranger.id);
  // Numbers that stand for nothing else, so that they can be told apart in an answer.
  await asSystem(
    (tx) => tx.$queryRaw`select setval(pg_get_serial_sequence('ticket', 'number'), 777001),
      setval(pg_get_serial_sequence('person', 'id'), 777101), setval(pg_get_serial_sequence('finding', 'id'), 777201),
      setval(pg_get_serial_sequence('known_error', 'id'), 777301),
      setval(pg_get_serial_sequence('finding_exception', 'id'), 777401)`,
  );
  ownCookie = await signedInCookie(owner.id);
  theirs = await everythingOf(owner, agent, lead);
  missing = {
    number: '888888',
    knownError: '888888',
    person: '888888',
    finding: '888888',
    view: newId(),
    ticketId: newId(),
    attachmentId: newId(),
    proposalId: newId(),
    exceptionId: '888888',
  };
});
afterAll(closeDb);

/** A ticket with all that can belong to one, about a person whom a known error hits. */
async function everythingOf(owner: Actor, agent: Actor, lead: Actor): Promise<typeof theirs> {
  const personId = await addRecord();
  const finding = await makeFinding(personId);
  const { exceptionId } = await askException(owner, finding, {
    ground: 'other',
    reason: 'Står riktig i vedtaket.',
  });
  const ticketId = newId();
  const bytes = Buffer.from('Loggen fra NIR');
  const file = await attachFile(owner, { formKey: 'new', name: 'logg.txt', bytes });
  const about = { ticketId, personIds: [personId], findingIds: [finding], attachmentIds: [file.id] };
  const number = await fileTicket(owner, about);
  await replyToTicket(owner, number, await writing(owner, number));
  const knownError = await makeKnownError(lead, { visibility: 'affected' });
  await asSystem(async (tx) => {
    const hit = { knownErrorId: knownError, personId, municipalityCode: '4203' };
    await tx.knownErrorHit.upsert({
      where: { knownErrorId_personId: { knownErrorId: knownError, personId } },
      create: { ...hit, since: new Date(), shown: true },
      update: {},
    });
  });
  const change = await changeInput(
    agent,
    personId,
    { kind: 'set_end_reason', values: { reason: 'ARBEID' } },
    END,
  );
  const query = ticketListQuery.parse({});
  return {
    number: String(number),
    knownError: String(knownError),
    person: String(personId),
    finding: String(finding),
    view: await saveView(owner, { id: null, name: 'Delt', shared: true, query }),
    ticketId,
    attachmentId: file.id,
    exceptionId: String(exceptionId),
    proposalId: await proposeChange(agent, number, { change, reason: 'Står i vedtaket.' }),
  };
}

/** Status, body and headers as they leave the portal, with what was asked for taken out, and the statements that it took. */
async function answerTo(file: string, path: string, ask: Ask, hidden: typeof theirs, as = cookie) {
  const route = await modules[`../../app/${file}`]?.();
  const handler = route?.[ask.part];
  if (!handler) throw new Error(`app/${file} has no ${ask.part}`);
  const number = file.startsWith('routes/known-errors/') ? hidden.knownError : hidden.number;
  const params: Record<string, string> = {
    number,
    attachmentId: hidden.attachmentId,
    proposalId: hidden.proposalId,
    findingId: hidden.finding,
    exceptionId: hidden.exceptionId,
    personId: hidden.person,
    bulkId: hidden.ticketId,
    textId: number,
    change: 'avslutning',
  };
  const to = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? 'x');
  const url = ask.query ? `${to}?${ask.query}` : to;
  const asked = ask.part === 'action' ? post(url, ask.fields, { cookie: as }) : request(url, { cookie: as });
  const statements = vi.spyOn(pg.Client.prototype, 'query');
  const answer = await told(handler({ request: asked, params, context: {} }));
  // A page asks for several things side by side and does not wait for the others when one is missing.
  let count = -1;
  while (count < statements.mock.calls.length) {
    count = statements.mock.calls.length;
    await new Promise((done) => setTimeout(done, ask.part === 'loader' ? 25 : 0));
  }
  statements.mockRestore();
  const blank = (text: string) =>
    Object.values(hidden)
      .reduce((rest, value) => rest.replaceAll(new RegExp(`(?<![\\w-])${value}(?![\\w-])`, 'g'), '#'), text)
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'now');
  return { status: answer.status, said: blank(answer.said), statements: count };
}

async function told(work: unknown): Promise<{ status: number; said: string }> {
  let answer: unknown;
  try {
    answer = await work;
  } catch (thrown) {
    answer = thrown instanceof Error ? toErrorResponse(thrown) : thrown;
  }
  if (answer instanceof Response) {
    // What a flash says is signed; its words are in the address it leads to or in the page behind it.
    const headers = [...answer.headers].filter(([name]) => name !== 'set-cookie');
    return { status: answer.status, said: JSON.stringify([headers, await answer.text()]) };
  }
  const withInit = answer as { data?: unknown; init?: { status?: number } | null; type?: string };
  if (withInit.type !== 'DataWithResponseInit') return { status: 200, said: JSON.stringify(answer) };
  return { status: withInit.init?.status ?? 200, said: JSON.stringify(withInit.data) };
}

describe('the list of ways to ask', () => {
  it('has every route with a number or id of the desk', () => {
    const wanted = ALL.filter(({ path }) => OF_THE_DESK.test(path)).map(({ file }) => file);
    expect(Object.keys(HIDDEN_NUMBERS)).toEqual(expect.arrayContaining(wanted));
  });

  it('has every button of the pages of a ticket and of a known error', () => {
    expect(Object.keys(TICKET_FORMS).sort()).toEqual(Object.keys(TICKET_STEPS).sort());
    expect(Object.keys(KNOWN_ERROR_FORMS).sort()).toEqual(Object.keys(KNOWN_ERROR_STEPS).sort());
  });
});

/** The first time a process keeps what does not change, such as themes. */
async function warm(file: string, path: string, ask: Ask | undefined): Promise<void> {
  if (ask) await answerTo(file, path, ask, missing);
}

describe.each(LISTED)('to a superuser of another municipality, $path', ({ file, path }) => {
  beforeAll(() => warm(file, path, HIDDEN_NUMBERS[file]?.[0]));

  it.each(HIDDEN_NUMBERS[file] ?? [])('does not exist: $part $name', async (ask) => {
    const [hidden, none] = [
      await answerTo(file, path, ask, theirs),
      await answerTo(file, path, ask, missing),
    ];
    expect(hidden).toEqual(none);
    expect(hidden.status).toBe(404);
  });
});

it.each([
  'routes/tickets/ticket/ticket.tsx',
  'routes/tickets/filing/ticket-receipt.tsx',
  'routes/tickets/attachments/attachment.ts',
  'routes/known-errors/known-error.tsx',
  'routes/register/proposal.tsx',
])('is all there for its own municipality: %s', async (file) => {
  const path = ALL.find((route) => route.file === file)?.path ?? '';
  expect(
    await answerTo(
      file,
      path,
      { name: 'opens', part: 'loader', query: `sak=${theirs.number}` },
      theirs,
      ownCookie,
    ),
  ).toMatchObject({ status: 200 });
});

const ELSEWHERE = ALL.filter(({ file }) => file in OTHER_PLACES);

describe.each(ELSEWHERE)('to a superuser of another municipality, $path', ({ file, path }) => {
  const asks = OTHER_PLACES[file] ?? (() => []);
  beforeAll(() => warm(file, path, asks(missing)[0]));
  const names = asks({ number: '', knownError: '', person: '', finding: '', view: '', ticketId: '' });

  it.each(names.map(({ part, name }, i) => ({ part, name, i })))(
    'tells the same of what is hidden and what is not there: $part $name',
    async ({ i }) => {
      const [first, second] = [asks(theirs)[i], asks(missing)[i]];
      if (!first || !second) throw new Error('The list of ways depends on what is asked for.');
      expect(await answerTo(file, path, first, theirs)).toEqual(await answerTo(file, path, second, missing));
    },
  );
});

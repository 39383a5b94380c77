import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toErrorResponse } from '~/http/error-response.server';
import { closeDb } from '~/platform/db.server';
import { loader as users } from '~/routes/admin/users';
import { loader as knownErrors } from '~/routes/known-errors/known-errors';
import { loader as openKnownErrors } from '~/routes/known-errors/open-known-errors';
import { loader as bulkPreview } from '~/routes/tickets/bulk/bulk-preview';
import { loader as exportTickets } from '~/routes/tickets/list/export-tickets';
import { loader as ticketList } from '~/routes/tickets/list/ticket-list';
import { loader as ticketView } from '~/routes/tickets/list/ticket-view';
import { nextDuf } from '~test/factories/insert-record';
import { makeActor } from '~test/factories/make-actor';
import { request, signedInCookie } from '~test/factories/users';

let cookie: string;
beforeAll(async () => {
  cookie = await signedInCookie((await makeActor('support_agent')).id);
});
afterAll(closeDb);

type Loader = (args: { request: Request; params: object; context: never }) => Promise<unknown>;

/** Where a page leads and with which status. */
async function answer(loader: unknown, path: string) {
  const args = { request: request(path, { cookie }), params: {}, context: undefined as never };
  const thrown = await (loader as Loader)(args).catch((reason: unknown) => reason);
  if (thrown instanceof Response) return { status: thrown.status, to: thrown.headers.get('Location') };
  return { status: thrown instanceof Error ? toErrorResponse(thrown).init?.status : 200, to: null };
}

it('a number is no search for a user either', async () => {
  const administrator = await signedInCookie((await makeActor('municipal_admin')).id);
  const path = `/brukere?sok=${nextDuf()}&rolle=municipal_reader`;
  const args = { request: request(path, { cookie: administrator }), params: {}, context: undefined as never };
  const thrown = await users(args).catch((reason: unknown) => reason);
  expect(thrown instanceof Response && thrown.headers.get('Location')).toBe(
    '/brukere?rolle=municipal_reader',
  );
});

describe.each([
  ['/saker', ticketList, 303],
  ['/kjente-feil', knownErrors, 303],
  ['/apent/kjente-feil', openKnownErrors, 303],
  ['/saker/eksport', exportTickets, 404],
  ['/saker/visning', ticketView, 404],
  ['/saker/samlet', bulkPreview, 404],
] as const)('a search in the address of %s', (path, loader, status) => {
  it('with a number that names a person is left, and the number with it', async () => {
    const duf = nextDuf();
    for (const typed of [duf, `om ${duf.slice(0, 4)} ${duf.slice(4)}`]) {
      const { status: said, to } = await answer(loader, `${path}?sok=${encodeURIComponent(typed)}`);
      expect(said).toBe(status);
      if (status === 303) expect(to).toBe(path);
    }
  });

  it('with a date or an amount is carried out', async () => {
    expect(await answer(loader, `${path}?sok=120+000+kroner+28.02.2026`)).toMatchObject({ status: 200 });
  });
});

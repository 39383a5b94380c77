import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { searchPersons } from '~/domain/register/search-persons.server';
import { toErrorResponse } from '~/http/error-response.server';
import { asSystem, closeDb } from '~/platform/db.server';
import { action, loader } from '~/routes/register/export-numbers';
import { loader as file } from '~/routes/register/export-persons';
import { loader as list } from '~/routes/register/person-list';
import { insertRecords } from '~test/factories/insert-record';
import { makeActor } from '~test/factories/make-actor';
import { post, request, signedInCookie } from '~test/factories/users';

let actor: Actor;
let cookie: string;
beforeAll(async () => {
  actor = await makeActor('municipal_superuser');
  cookie = await signedInCookie(actor.id);
  await asSystem(async (tx) => {
    const ids = await insertRecords(tx, [{}, {}, {}]);
    for (const [i, name] of ['Ane Berg', 'Bo Dahl', 'Tor Eng'].entries()) {
      await tx.person.update({ where: { id: ids[i] ?? 0 }, data: { name } });
    }
  });
});
afterAll(closeDb);

const NUMBERS = '/personer/eksport/numre?sok=ja';
const args = (asked: Request) => ({ request: asked, params: {}, context: undefined as never });
const get = (path: string) => args(request(path, { cookie }));

/** Gives the purpose in the form that was shown with this mark. */
const give = (mark: string) => action(args(post(NUMBERS, { reason: 'reporting', list: mark }, { cookie })));

const statusOf = (refused: Promise<unknown>) =>
  refused.then(
    () => 200,
    (error) => (error instanceof Response ? error.status : toErrorResponse(error).init?.status),
  );

it('a file with whole numbers holds the persons of the list for which the purpose was given', async () => {
  await searchPersons(actor, 'Ane');
  const shown = await loader(get(NUMBERS));
  expect(shown).toMatchObject({ total: 1, search: 'Ane', opened: false });

  // Another window of the same user.
  await searchPersons(actor, 'o');
  expect(await give(shown.mark)).toMatchObject({
    init: { status: 409 },
    data: { reply: { errors: { '': ['person_list.numbers.moved'] } } },
  });
  const anew = await loader(get(NUMBERS));
  expect(anew).toMatchObject({ total: 2, opened: false });

  const led = ((await give(anew.mark)) as Response).headers.get('Location') ?? '';
  expect(await loader(get(led))).toMatchObject({ total: 2, opened: true, moved: false });
  const address = `/personer/eksport?sok=ja&numre=hele&liste=${anew.mark}`;
  expect((await (await file(get(address))).text()).match(/;\d{12};/g)).toHaveLength(2);

  await searchPersons(actor, 'Ane');
  expect(await statusOf(file(get(address)))).toBe(409);
  expect(await statusOf(file(get('/personer/eksport?sok=ja&numre=hele')))).toBe(409);
  expect(await loader(get(led))).toMatchObject({ total: 1, opened: false, moved: true });

  // The search is over: none of these is a list of everybody.
  await searchPersons(actor, '');
  expect(await statusOf(file(get(address)))).toBe(409);
  expect(await statusOf(file(get('/personer/eksport?sok=ja')))).toBe(409);
  expect(await statusOf(loader(get(NUMBERS)))).toBe(409);
  expect(await statusOf(list(get('/personer?sok=ja')))).toBe(302);
});

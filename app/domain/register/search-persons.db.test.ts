import { expect, it } from 'vitest';
import { nextDuf } from '~test/factories/insert-record';
import { people } from '~test/factories/people';
import { lastSearch, searchAskedFor, searchPersons } from './search-persons.server';

const { superuser } = people({ superuser: 'municipal_superuser' });

it('a search that is asked for and gone is not a list of everybody', async () => {
  await searchPersons(superuser, 'Kari');
  expect(await searchAskedFor(superuser, true)).toBe('Kari');
  expect(await searchAskedFor(superuser, false)).toBe(null);
  await searchPersons(superuser, '');
  await expect(searchAskedFor(superuser, true)).rejects.toMatchObject({ key: 'person_list.search_gone' });
});

it('a number among words is not searched for and not kept', async () => {
  await searchPersons(superuser, 'Kari');
  const names = 'Kari Kjersti Nordmann';
  // The control digits of the last one are wrong.
  for (const number of [nextDuf(), '01019000083', '01019012345']) {
    expect(await searchPersons(superuser, `${names} ${number}`)).toEqual({ found: 'number_among_words' });
  }
  expect(await lastSearch(superuser)).toBe('Kari');
});

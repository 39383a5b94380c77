import { expect, it } from 'vitest';
import { filtersIn } from './filters-in';
import { personListQuery } from './person-list-query';

it('takes what narrows a list, not how it is shown', () => {
  const asked = { lov: 'INTRO', deltok: '2025', sorter: '-fodt', side: '2', kolonne: 'lov', sok: 'ja' };
  expect(filtersIn(personListQuery.parse(asked))).toEqual({ lov: 'INTRO', deltok: 2025 });
  expect(filtersIn(personListQuery.parse({}))).toEqual({});
});

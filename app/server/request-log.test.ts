import { expect, it } from 'vitest';
import { safePath } from './request-log';

it.each([
  ['a plain page', '/funn/personer', '/funn/personer'],
  ['no query', '/personer?sok=Amina&side=2', '/personer'],
  ['no number that could be a person’s', '/personer/202112345602', '/personer/…'],
  ['no such number with spaces', '/personer/2021%20123456%2002', '/personer/…'],
  ['no national id number', '/x/12345678901.data', '/x/…data'],
  ['no secret of a link', `/nytt-passord/${'aB3_'.repeat(11)}`, '/nytt-passord/…'],
  [
    'ids of rows',
    '/saker/9b2f0c1e-6f0a-4a3e-8f4e-0a1b2c3d4e5f',
    '/saker/9b2f0c1e-6f0a-4a3e-8f4e-0a1b2c3d4e5f',
  ],
  ['no endless line', `/${'a/'.repeat(300)}`, `/${'a/'.repeat(300)}`.slice(0, 200)],
])('keeps %s', (_what, url, path) => {
  expect(safePath(url)).toBe(path);
});

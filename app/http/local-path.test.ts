import { describe, expect, it } from 'vitest';
import { localPath, pathOf } from './local-path';

describe('where to go after signing in', () => {
  it.each([
    ['/', '/'],
    ['/saker/12', '/saker/12'],
    ['/funn?alvor=critical&side=2#a', '/funn?alvor=critical&side=2#a'],
    ['/personer?sok=%C3%A5se', '/personer?sok=%C3%A5se'],
    ['/a/../saker', '/saker'],
    ['/søk', '/s%C3%B8k'],
  ])('%s is a path of the portal', (text, path) => {
    expect(localPath(text)).toBe(path);
  });

  it.each([
    null,
    undefined,
    '',
    'saker',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' /saker',
    '\u0000/saker',
    'https://evil.example/saker',
    'http:/evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/..//evil.example',
    '/.//evil.example',
    '/./\\evil.example',
    `/${'a'.repeat(2000)}`,
  ])('%j leads nowhere', (text) => {
    expect(localPath(text)).toBeNull();
  });

  it.each([
    ['http://x/saker/12?a=1', '/saker/12?a=1'],
    ['http://x/saker.data?a=1&_routes=routes%2Fx', '/saker?a=1'],
    ['http://x/_root.data', '/'],
    ['http://x/?index', '/?index='],
  ])('%s came from %s', (url, path) => {
    expect(pathOf(url)).toBe(path);
  });
});

import { expect, it } from 'vitest';
import { gate } from './gate';

const BUSY = { code: 'unavailable', key: 'errors.busy' };

/** Work that goes on until it is told to end. */
function open() {
  let end = (_: number) => {};
  const done = new Promise<number>((resolve) => {
    end = resolve;
  });
  return { work: () => done, end };
}

it('lets one through for each key, and so many in all', async () => {
  const through = gate<number>(2);
  const [first, second] = [open(), open()];
  const one = through('a1', ['user a', 'person 1'], first.work);
  await expect(through('a2', ['user a', 'person 2'], async () => 1)).rejects.toMatchObject(BUSY);
  await expect(through('b1', ['user b', 'person 1'], async () => 1)).rejects.toMatchObject(BUSY);
  const two = through('b2', ['user b', 'person 2'], second.work);
  await expect(through('c3', ['user c', 'person 3'], async () => 1)).rejects.toMatchObject(BUSY);
  first.end(1);
  await one;
  expect(await through('a1', ['user a', 'person 1'], async () => 3)).toBe(3);
  second.end(2);
  expect(await two).toBe(2);
});

it('gives the same to whoever asks for the same meanwhile', async () => {
  const through = gate<number>(1);
  const { work, end } = open();
  const asked = [1, 2, 3].map(() => through('a1', ['a'], work));
  end(7);
  expect(await Promise.all(asked)).toEqual([7, 7, 7]);
});

it('is free again after work that failed', async () => {
  const through = gate<number>(1);
  await expect(through('a', ['a'], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await through('a', ['a'], async () => 1)).toBe(1);
});

import { expect, it } from 'vitest';
import { gate } from './gate';

const BUSY = { code: 'unavailable', key: 'errors.busy' };

/** Work that goes on until it is told to end. */
function open() {
  let end = () => {};
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => done, end };
}

it('lets one through for each key, and so many in all', async () => {
  const through = gate(2);
  const [first, second] = [open(), open()];
  const one = through(['user a', 'person 1'], first.work);
  await expect(through(['user a', 'person 2'], async () => 1)).rejects.toMatchObject(BUSY);
  await expect(through(['user b', 'person 1'], async () => 1)).rejects.toMatchObject(BUSY);
  const two = through(['user b', 'person 2'], second.work);
  await expect(through(['user c', 'person 3'], async () => 1)).rejects.toMatchObject(BUSY);
  first.end();
  await one;
  expect(await through(['user a', 'person 1'], async () => 1)).toBe(1);
  second.end();
  await two;
});

it('is free again after work that failed', async () => {
  const through = gate(1);
  await expect(through(['a'], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await through(['a'], async () => 1)).toBe(1);
});

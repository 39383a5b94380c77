import { expect, it } from 'vitest';
import { inLanes } from './in-lanes';

function from(items: readonly number[]): () => Promise<number | null> {
  const left = [...items];
  return async () => left.shift() ?? null;
}

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 1));

it('does everything once, no more at a time than there are lanes', async () => {
  const done: number[] = [];
  let atOnce = 0;
  let most = 0;
  await inLanes(3, from([1, 2, 3, 4, 5, 6, 7]), async (item) => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await pause();
    atOnce -= 1;
    done.push(item);
  });
  expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

it('stops the other lanes after an error, and throws it when they have stopped', async () => {
  const begun: number[] = [];
  let under = 0;
  const work = async (item: number): Promise<void> => {
    begun.push(item);
    under += 1;
    await pause();
    under -= 1;
    if (item === 2) throw new Error('broken');
  };
  await expect(inLanes(2, from([1, 2, 3, 4, 5, 6, 7, 8]), work)).rejects.toThrow('broken');
  expect(under).toBe(0);
  expect(begun.length).toBeLessThan(8);
});

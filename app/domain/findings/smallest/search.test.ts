import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SearchEdit, searchSmallest, type Trials } from './search';

type Edit = SearchEdit & { clears: readonly string[]; opens: readonly string[] };

const edit = (
  key: string,
  clears: string[],
  opens: string[] = [],
  rank = 0,
  family = key,
  group = key,
): Edit => ({
  key,
  group,
  family,
  rank,
  clears,
  opens,
});

/** A record on which every edit clears and opens what it says, in whatever order they are made. */
function failingAfter(start: readonly string[], done: readonly Edit[]): Set<string> {
  const cleared = new Set(done.flatMap(({ clears }) => clears));
  const opened = done.flatMap(({ opens }) => opens);
  return new Set([...start, ...opened].filter((key) => !cleared.has(key)));
}

const world = (start: readonly string[], edits: readonly Edit[]): Trials<Edit> => ({
  candidates: async (_, findings) =>
    edits.filter(({ clears }) => clears.some((key) => findings.includes(key))),
  outcomes: async (done, tried) => tried.map((one) => failingAfter(start, [...done, one])),
  goesOn: () => true,
});

const search = (start: string[], edits: Edit[], targets = start) =>
  searchSmallest(new Set(start), targets, world(start, edits));

const keysOf = (found: { edits: { edit: Edit }[] }) => found.edits.map(({ edit: { key } }) => key).sort();

describe('the search for the smallest set of edits', () => {
  it('takes one edit that clears all before two that clear one each', async () => {
    const found = await search(
      ['a', 'b'],
      [edit('1', ['a']), edit('2', ['b']), edit('both', ['a', 'b'], [], 5)],
    );
    expect(keysOf(found)).toEqual(['both']);
    expect(found).toMatchObject({ proven: true, closed: ['a', 'b'] });
  });

  it('does not take an edit that makes a new finding, unless another one clears that', async () => {
    const spoils = edit('spoils', ['a', 'b'], ['x']);
    expect(keysOf(await search(['a', 'b'], [spoils, edit('1', ['a']), edit('2', ['b'])]))).toEqual([
      '1',
      '2',
    ]);
    expect(keysOf(await search(['a', 'b'], [spoils, edit('mends', ['x'])]))).toEqual(['mends', 'spoils']);
    expect(keysOf(await search(['a', 'b'], [spoils]))).toEqual([]);
  });

  it('clears as much as can be cleared, and leaves alone what is not asked for', async () => {
    const found = await search(['a', 'b', 'imdi'], [edit('1', ['a'])], ['a', 'b']);
    expect(found).toMatchObject({ closed: ['a'], proven: true });
    expect(keysOf(found)).toEqual(['1']);
  });

  it('chooses the least intrusive of equals, and tells how many values do as well', async () => {
    const found = await search(
      ['a'],
      [
        edit('annul', ['a'], [], 10),
        edit('work', ['a'], [], 0, 'reason', 'end'),
        edit('school', ['a'], [], 0, 'reason', 'end'),
        edit('other', [], [], 0, 'reason', 'end'),
      ],
    );
    expect(keysOf(found)).toEqual(['work']);
    expect(found.edits[0]?.alternatives.map(({ key }) => key)).toEqual(['school']);
  });

  it('finds no larger set than trying every set does, property', async () => {
    const targets = ['a', 'b', 'c'];
    const fresh = ['x', 'y'];
    const some = (from: string[], min = 0) =>
      fc.uniqueArray(fc.constantFrom(...from), { minLength: min, maxLength: 3 });
    const anyEdit = fc.record({ clears: some([...targets, ...fresh], 1), opens: some(fresh) });
    await fc.assert(
      fc.asyncProperty(fc.array(anyEdit, { maxLength: 6 }), async (made) => {
        const edits = made.map(({ clears, opens }, at) => edit(String(at), clears, opens));
        const found = await search(targets, edits);
        const after = failingAfter(
          targets,
          found.edits.map((one) => one.edit),
        );
        expect([...after].filter((key) => fresh.includes(key))).toEqual([]);
        let smallest: number | null = null;
        for (let choice = 0; choice < 2 ** edits.length; choice += 1) {
          const chosen = edits.filter((_, at) => choice & (1 << at));
          if (failingAfter(targets, chosen).size > 0) continue;
          smallest = Math.min(smallest ?? chosen.length, chosen.length);
        }
        if (smallest !== null && found.proven) {
          expect(after.size).toBe(0);
          expect(found.edits.length).toBe(smallest);
        }
      }),
      { numRuns: 300 },
    );
  });
});

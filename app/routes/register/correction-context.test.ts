import { describe, expect, it } from 'vitest';
import { type Item, type ItemKind, itemOf } from '~/domain/register/record';
import { changeIn, rowsToChoose, targetIn, watchedRows } from './correction-context';

function item(kind: ItemKind, id: number, values: Record<string, unknown> = {}): Item {
  return itemOf(kind, { id, version: 1, source: 'WEB', updated_at: '2026-01-01', ...values });
}

const person = {
  items: [
    item('category', 9),
    item('measure', 1),
    item('measure', 2),
    item('decision', 3),
    item('decision', 4, { annulled_at: '2026-01-01' }),
    item('programme_end', 5, { set_by: 'SYSTEM' }),
    item('programme_end', 6, { set_by: 'BRUKER' }),
    item('programme_end', 7, { set_by: 'SYSTEM', reopened_on: '2026-01-01' }),
  ],
};
const keys = (items: Item[]) => items.map(({ kind, id }) => `${kind}-${id}`);

describe('what a correction starts from', () => {
  it('is a change that exists', () => {
    expect(changeIn('datoer')).toBe('correct_dates');
    expect(() => changeIn('slett')).toThrow();
  });

  it('are the rows that fit, the likeliest first', () => {
    expect(keys(rowsToChoose(person, 'replace_automatic_end', []).rows)).toEqual(['programme_end-5']);
    const all = keys(rowsToChoose(person, 'correct_dates', []).rows);
    expect(all[0]).toBe('decision-3');
    expect(all).not.toContain('decision-4');
    expect(all.at(-1)).toBe('category-9');
  });

  it('are those of the finding first, and its only one is chosen', () => {
    const about = [
      { table: 'measure', id: 2 },
      { table: 'decision', id: 4 },
    ];
    const choice = rowsToChoose(person, 'correct_dates', about);
    expect(keys(choice.about)).toEqual(['measure-2']);
    expect(keys(choice.rows).slice(0, 2)).toEqual(['measure-2', 'decision-3']);
    expect(choice.rows).toHaveLength(rowsToChoose(person, 'correct_dates', []).rows.length);
    expect(targetIn(person, 'correct_dates', null, choice)?.id).toBe(2);
    expect(targetIn(person, 'correct_dates', 'measure-1', choice)?.id).toBe(1);
    const pair = rowsToChoose(person, 'correct_dates', [...about, { table: 'measure', id: 1 }]);
    expect(keys(pair.about)).toEqual(['measure-2', 'measure-1']);
    expect(targetIn(person, 'correct_dates', null, pair)).toBeNull();
  });

  it('is the row of the URL, annulled or not, when the change takes its kind', () => {
    const rows = rowsToChoose(person, 'correct_dates', []);
    expect(targetIn(person, 'correct_dates', 'decision-4', rows)?.id).toBe(4);
    expect(targetIn(person, 'correct_dates', 'decision-99', rows)).toBeNull();
    expect(targetIn(person, 'set_end_reason', 'decision-3', rows)).toBeNull();
    expect(targetIn(person, 'register_end', 'programme_end-5', { rows: [], about: [] })).toBeNull();
    const only = rowsToChoose(person, 'replace_automatic_end', []);
    expect(targetIn(person, 'replace_automatic_end', null, only)?.id).toBe(5);
  });

  it('stands beside what is registered already', () => {
    expect(keys(watchedRows(person, 'register_measure'))).toEqual(['measure-2', 'measure-1']);
  });
});

import { describe, expect, it } from 'vitest';
import { addDays } from '~/platform/dates';
import { type Item, type ItemKind, itemOf } from './record';
import { timelineOf } from './timeline';

const TODAY = '2026-11-01';

function item(kind: ItemKind, id: number, values: Record<string, unknown>): Item {
  return itemOf(kind, { id, version: 1, source: 'WEB', updated_at: '2026-01-01', ...values });
}

const draw = (items: Item[], values: Record<string, unknown> = {}) =>
  timelineOf({ id: 7, values, items }, TODAY);

describe('the timeline', () => {
  it('is nothing when no day is registered', () => {
    expect(draw([])).toBeNull();
    expect(draw([item('measure', 1, { type: 'NORSK' })])).toBeNull();
  });

  it('draws periods as bands, days as dots, each in its lane', () => {
    const timeline = draw(
      [
        item('decision', 1, { scheme: 'INTRO', type: 'TILDELING', from_date: '2025-01-01', to_date: null }),
        item('decision', 2, { scheme: 'INTRO', type: 'AVSLAG', decided_on: '2024-12-01' }),
        item('decision', 3, { scheme: 'NORSK', type: 'TILDELING', from_date: '2025-02-01' }),
        item('programme_end', 4, { ended_on: '2026-03-31', reason: 'ARBEID', reopened_on: '2026-05-01' }),
        item('measure', 5, { type: 'VGO', from_date: '2025-03-01', to_date: '2025-04-01' }),
      ],
      { permit_date: '2024-06-01', arrival_date: null },
    );
    expect(timeline?.from).toBe('2024-06-01');
    expect(timeline?.to).toBe(addDays(TODAY, 1));
    expect(timeline?.lanes.map(({ lane }) => lane)).toEqual(['person', 'programme', 'norwegian', 'measure']);
    const [person, programme] = timeline?.lanes ?? [];
    expect(person?.dots).toMatchObject([{ on: '2024-06-01', what: 'permit' }]);
    expect(programme?.rows).toMatchObject([
      [{ row: 'decision-1', from: '2025-01-01', to: null, tone: 'main' }],
    ]);
    expect(programme?.dots.map(({ on, what }) => [on, what])).toEqual([
      ['2024-12-01', 'decided'],
      ['2026-03-31', 'ended'],
      ['2026-05-01', 'reopened'],
    ]);
  });

  it('leaves out what is annulled', () => {
    expect(draw([item('contract', 1, { signed_on: '2025-01-01', annulled_at: '2025-02-01' })])).toBeNull();
  });

  it('lays bands that share a day below each other', () => {
    const period = (id: number, from: string, to: string | null) =>
      item('measure', id, { type: 'VGO', from_date: from, to_date: to });
    const timeline = draw([
      period(1, '2025-01-01', '2025-03-01'),
      period(2, '2025-03-01', '2025-04-01'),
      period(3, '2025-03-02', null),
      period(4, '2025-04-02', '2025-05-01'),
    ]);
    const rows = timeline?.lanes[0]?.rows.map((row) => row.map((band) => band.row));
    expect(rows).toEqual([
      ['measure-1', 'measure-3'],
      ['measure-2', 'measure-4'],
    ]);
  });

  it('draws a period that ends before it begins as its first day, and reaches days ahead', () => {
    const timeline = draw([
      item('measure', 1, { type: 'VGO', from_date: '2027-01-02', to_date: '2027-01-01' }),
    ]);
    expect(timeline?.lanes[0]?.rows[0]).toMatchObject([{ from: '2027-01-02', to: '2027-01-02' }]);
    expect(timeline?.to).toBe('2027-01-02');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlanItem, type PlanPerson, type PlanWeight, workPlan } from './work-plan';

const item = (personId: number, points: number, minutes: number, figures = false): PlanItem => ({
  personId,
  ruleId: `DQ-${points}-${minutes}`,
  findingId: personId * 100 + minutes,
  points,
  minutes,
  figures,
});

const person = (items: PlanItem[], otherPoints = 0, otherFigures = false): PlanPerson => ({
  items,
  otherPoints,
  otherFigures,
});

const ids = (steps: { findingId: number }[]) => steps.map(({ findingId }) => findingId);

describe('a plan for some minutes', () => {
  it('begins with what gives most per minute', () => {
    const plan = workPlan([person([item(1, 50, 10)]), person([item(2, 20, 2)]), person([item(3, 5, 5)])], 30);
    expect(ids(plan)).toEqual([202, 110, 305]);
    expect(plan.map(({ minutesSoFar, pointsSoFar }) => [minutesSoFar, pointsSoFar])).toEqual([
      [2, 20],
      [12, 70],
      [17, 75],
    ]);
  });

  it('fills what is left with what still fits', () => {
    const plan = workPlan(
      [person([item(1, 50, 10)]), person([item(2, 50, 12)]), person([item(3, 5, 5)])],
      16,
    );
    expect(ids(plan)).toEqual([110, 305]);
  });

  it('counts a person who gets right in published figures once, when all that spoils them is corrected', () => {
    const both = person([item(1, 5, 5, true), item(1, 5, 6, true)]);
    const plan = workPlan([both, person([item(2, 20, 10)])], 11);
    expect(ids(plan)).toEqual([105, 106]);
    expect(plan.map(({ figuresRight }) => figuresRight)).toEqual([false, true]);
    expect(ids(workPlan([{ ...both, otherFigures: true }, person([item(2, 20, 10)])], 11))).toEqual([210]);
    expect(ids(workPlan([both, person([item(2, 20, 10)])], 11, 'points'))).toEqual([210]);
    expect(ids(workPlan([person([item(1, 0, 5, true)]), person([item(2, 50, 5)])], 5, 'figures'))).toEqual([
      105,
    ]);
  });

  it('weighs as one bundle what gives something only together, since nobody loses more than 100 points', () => {
    const capped = person([item(1, 50, 2), item(1, 50, 3), item(1, 50, 4)]);
    const plan = workPlan([capped, person([item(2, 20, 20)])], 5);
    expect(ids(plan)).toEqual([102, 103]);
    expect(plan.map(({ released }) => released)).toEqual([0, 50]);
    expect(ids(workPlan([capped], 4))).toEqual([]);
    expect(ids(workPlan([person([item(1, 50, 3)], 120)], 30))).toEqual([]);
  });

  it('says nothing for nobody, and leaves out what gives nothing', () => {
    expect(workPlan([], 30)).toEqual([]);
    expect(workPlan([person([item(1, 0, 5)])], 30)).toEqual([]);
  });

  const anyPerson = (personId: number) =>
    fc
      .record({
        items: fc.array(
          fc.record({
            points: fc.constantFrom(0, 5, 20, 50),
            minutes: fc.integer({ min: 1, max: 15 }),
            figures: fc.boolean(),
          }),
          { maxLength: 5 },
        ),
        otherPoints: fc.constantFrom<number>(0, 20, 70),
        otherFigures: fc.boolean(),
      })
      .map(({ items, ...other }) => ({
        ...other,
        items: items.map((one, at) => ({
          ...one,
          personId,
          ruleId: `DQ-${at}`,
          findingId: personId * 10 + at,
        })),
      }));
  const persons = fc.tuple(anyPerson(1), anyPerson(2), anyPerson(3));
  const weight = fc.constantFrom<PlanWeight>('both', 'points', 'figures');

  it('never takes longer than asked nor anything twice, and its points are what the persons then lose less', () => {
    fc.assert(
      fc.property(persons, fc.integer({ min: 0, max: 90 }), weight, (all, minutes, by) => {
        const plan = workPlan(all, minutes, by);
        expect(plan.reduce((sum, step) => sum + step.minutes, 0)).toBeLessThanOrEqual(minutes);
        expect(new Set(ids(plan)).size).toBe(plan.length);
        const lossOf = (done: ReadonlySet<number>) =>
          all.reduce((total, { items, otherPoints }) => {
            const open = items.filter(({ findingId }) => !done.has(findingId));
            return (
              total +
              Math.min(
                100,
                open.reduce((sum, { points }) => sum + points, otherPoints),
              )
            );
          }, 0);
        const released = plan.reduce((sum, step) => sum + step.released, 0);
        expect(released).toBe(lossOf(new Set()) - lossOf(new Set(ids(plan))));
        expect(plan.at(-1)?.pointsSoFar ?? 0).toBe(released);
      }),
    );
  });

  it('leaves nothing out that gives something when there is time for all of it', () => {
    fc.assert(
      fc.property(persons, (all) => {
        const plan = workPlan(all, 1000, 'points');
        const released = plan.reduce((sum, step) => sum + step.released, 0);
        const most = all.reduce((sum, { items, otherPoints }) => {
          const raw = items.reduce((total, { points }) => total + points, otherPoints);
          return sum + Math.min(100, raw) - Math.min(100, otherPoints);
        }, 0);
        expect(released).toBe(most);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { type ClockBasis, startClocks, turnClocks } from './clocks';

const level = { firstMinutes: 120, nextMinutes: 60, solveMinutes: 930, warnMinutes: 30 };
/** A Thursday; the working day is 08:00–15:45. */
const at = (time: string, day = 19) => new Date(`2026-11-${day}T${time}+01:00`);
const filed = at('10:00');

function ticket(change: Partial<ClockBasis> = {}): ClockBasis {
  return {
    createdAt: filed,
    state: 'new',
    waitingSince: filed,
    firstAnsweredAt: null,
    ...startClocks(level, filed),
    ...change,
  };
}

const answer = { state: 'open', waitingSince: null, firstAnsweredAt: at('11:00') } as const;

describe('the clocks of a ticket', () => {
  it('start when it is filed; the nearest deadline counts, and is warned of before', () => {
    expect(startClocks(level, filed)).toMatchObject({
      firstDueAt: at('12:00'),
      nextDueAt: null,
      solveDueAt: at('10:00', 23),
      dueAt: at('12:00'),
      dueKind: 'first',
      warnAt: at('11:30'),
    });
  });

  it('go on with the solution when the first answer is given, whose deadline is kept', () => {
    const after = turnClocks(ticket(), answer, level, at('11:00'));
    expect(after).toMatchObject({ firstDueAt: at('12:00'), dueAt: at('10:00', 23), dueKind: 'solution' });
  });

  it('give each question after that a clock of its own', () => {
    const answered = ticket({ ...answer, ...turnClocks(ticket(), answer, level, at('11:00')) });
    const asked = { state: 'waiting_for_imdi', waitingSince: at('13:00') } as const;
    const after = turnClocks(answered, asked, level, at('13:00'));
    expect(after).toMatchObject({ nextDueAt: at('14:00'), dueKind: 'next', dueAt: at('14:00') });
  });

  it('stand still while the municipality is waited for, and every deadline moves by as many working minutes', () => {
    const waiting = { ...answer, state: 'waiting_for_municipality' } as const;
    const stopped = turnClocks(ticket(), waiting, level, at('11:00'));
    expect(stopped).toMatchObject({ clockStoppedAt: at('11:00'), dueAt: null, dueKind: null, warnAt: null });
    const asked = { state: 'waiting_for_imdi', waitingSince: at('11:00', 20) } as const;
    const after = turnClocks(ticket({ ...waiting, ...stopped }), asked, level, at('11:00', 20));
    expect(after).toMatchObject({
      stoppedMinutes: 465,
      clockStoppedAt: null,
      solveDueAt: at('10:00', 24),
      nextDueAt: at('12:00', 20),
    });
  });

  it('stop with the solution, and a ticket that is brought back gets a new one', () => {
    const solved = turnClocks(ticket(), { state: 'solved', waitingSince: null }, level, at('11:00'));
    expect(solved.dueAt).toBeNull();
    const back = { state: 'waiting_for_imdi', waitingSince: at('09:00', 26) } as const;
    const after = turnClocks(
      ticket({ state: 'solved', waitingSince: null, ...solved }),
      back,
      level,
      at('09:00', 26),
    );
    expect(after).toMatchObject({ solveFrom: at('09:00', 26), solveDueAt: at('09:00', 30) });
  });

  it('turn nothing when nothing changes', () => {
    const { createdAt, state, waitingSince, firstAnsweredAt, ...columns } = ticket();
    expect(
      turnClocks({ createdAt, state, waitingSince, firstAnsweredAt, ...columns }, {}, level, at('11:00')),
    ).toEqual(columns);
  });
});

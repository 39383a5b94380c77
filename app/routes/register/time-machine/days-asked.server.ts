import { z } from 'zod';
import type { DayChoice } from '~/domain/findings/judged-day.server';
import { parseQuery } from '~/http/parse-query.server';
import { today } from '~/platform/clock.server';
import { addMonths, parseNearDay } from '~/platform/dates';

const query = z.object({
  regler: z.coerce.number().int().min(2000).max(2099).optional(),
  motregler: z.coerce.number().int().min(2000).max(2099).optional(),
});

export type DaysAsked = {
  choices: readonly [DayChoice, DayChoice];
  /** What stands in a field when it is no day; empty where nothing does. */
  wrong: { dag?: string; mot?: string };
};

/** The two days of a request: a month ago and today unless it says otherwise. */
export function daysAsked(request: Request): DaysAsked {
  const { regler, motregler } = parseQuery(request, query);
  // As they were sent: an emptied field is no day either, while one that was not sent has its own.
  const { searchParams } = new URL(request.url);
  const dag = searchParams.get('dag')?.trim() ?? null;
  const mot = searchParams.get('mot')?.trim() ?? null;
  const one = dag === null ? null : parseNearDay(dag);
  const other = mot === null ? null : parseNearDay(mot);
  return {
    choices: [
      { day: one ?? addMonths(today(), -1), year: regler ?? null },
      { day: other ?? today(), year: motregler ?? null },
    ],
    wrong: {
      ...(dag !== null && one === null ? { dag: dag.slice(0, 20) } : {}),
      ...(mot !== null && other === null ? { mot: mot.slice(0, 20) } : {}),
    },
  };
}

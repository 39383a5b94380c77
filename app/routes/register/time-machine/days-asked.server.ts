import { z } from 'zod';
import type { DayChoice } from '~/domain/findings/judged-day.server';
import { parseQuery } from '~/http/parse-query.server';
import { today } from '~/platform/clock.server';
import { addMonths, parseNearDay } from '~/platform/dates';

const query = z.object({
  dag: z.string().optional(),
  mot: z.string().optional(),
  regler: z.coerce.number().int().min(2000).max(2099).optional(),
  motregler: z.coerce.number().int().min(2000).max(2099).optional(),
});

export type DaysAsked = {
  choices: readonly [DayChoice, DayChoice];
  /** What was typed in a field when it is no day. */
  wrong: { dag?: string; mot?: string };
};

/** The two days of a request: a month ago and today unless it says otherwise. */
export function daysAsked(request: Request): DaysAsked {
  const { dag, mot, regler, motregler } = parseQuery(request, query);
  const one = dag === undefined ? null : parseNearDay(dag);
  const other = mot === undefined ? null : parseNearDay(mot);
  return {
    choices: [
      { day: one ?? addMonths(today(), -1), year: regler ?? null },
      { day: other ?? today(), year: motregler ?? null },
    ],
    wrong: {
      ...(dag !== undefined && one === null ? { dag: dag.slice(0, 20) } : {}),
      ...(mot !== undefined && other === null ? { mot: mot.slice(0, 20) } : {}),
    },
  };
}

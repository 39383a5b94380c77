import { z } from 'zod';
import { readDuration } from './duration-input';
import { PRIORITIES, type Priority, type ServiceLevel } from './service-levels';

const duration = (least: number) =>
  z.string({ error: 'errors.fields.required' }).transform((text, context) => {
    const minutes = readDuration(text);
    if (minutes !== null && minutes >= least) return minutes;
    context.addIssue({ code: 'custom', message: 'levels.errors.duration' });
    return z.NEVER;
  });

const level = z
  .object({
    firstMinutes: duration(1),
    nextMinutes: duration(1),
    solveMinutes: duration(1),
    warnMinutes: duration(0),
  })
  .superRefine(({ warnMinutes, ...aims }, context) => {
    if (warnMinutes < Math.min(...Object.values(aims))) return;
    context.addIssue({ code: 'custom', path: ['warnMinutes'], message: 'levels.errors.warn' });
  });

/** The levels of a theme, one for each priority; `seen` is what its writer had before. */
export const serviceLevelForm = z.object({
  themeCode: z.string().min(1).max(60),
  seen: z.string().max(400).default(''),
  levels: z.object(
    Object.fromEntries(PRIORITIES.map((priority) => [priority, level])) as Record<Priority, typeof level>,
  ),
});

export type ServiceLevelInput = z.infer<typeof serviceLevelForm>;

/** All numbers of a theme on one line, to see whether somebody else has changed one meanwhile. */
export function levelMark(levels: Record<Priority, ServiceLevel>): string {
  return PRIORITIES.map((priority) => {
    const { firstMinutes, nextMinutes, solveMinutes, warnMinutes } = levels[priority];
    return [firstMinutes, nextMinutes, solveMinutes, warnMinutes].join('-');
  }).join(' ');
}

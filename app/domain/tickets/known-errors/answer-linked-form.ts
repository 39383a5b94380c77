import { z } from 'zod';
import { BODY_MAX, DESK_STATES } from '../ticket';

const body = z.string().trim().max(BODY_MAX).default('');

/** One answer to all tickets of a known error. `batch` is made by the page; `seen` says what its preview had seen. */
export const answerLinkedForm = z.object({
  batch: z.uuid(),
  state: z.enum(DESK_STATES),
  bodyNb: body.refine((text) => text !== '', { error: 'known_errors.errors.bodies' }),
  bodyNn: body,
  bodyEn: body,
  /** `<ticket number>:<mark>` of each ticket of the preview. */
  seen: z.array(z.string().max(80)).max(500).default([]),
});

export type AnswerLinkedInput = z.output<typeof answerLinkedForm>;

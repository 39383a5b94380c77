import { log } from './log.server';

/** Where the queue's own words end and what was thrown begins. */
const QUOTED = /[:'"“«(\n]/;

/** What may be said of a message of the queue: its words as far as they are its own, and class and code of what was thrown. */
export function queueFacts(
  message: string,
  { error, job }: { error?: unknown; job?: { task_identifier?: unknown; attempts?: unknown } } = {},
): Record<string, string> {
  const [own = ''] = message.split(QUOTED);
  const facts: Record<string, string> = { queue: own.trim().slice(0, 120) };
  if (job) facts.job = `${String(job.task_identifier)}, attempt ${String(job.attempts)}`;
  if (error instanceof Error) facts.name = error.name;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^[\w-]{1,40}$/.test(code)) facts.code = code;
  return facts;
}

/** The queue's messages: they quote what was thrown, which may quote what people wrote, and their job its payload. */
export function writeQueueLog(level: string, message: string, meta?: Parameters<typeof queueFacts>[1]): void {
  if (level === 'error') log().error(queueFacts(message, meta));
  else if (level === 'warning') log().warn(queueFacts(message, meta));
  else log().debug(queueFacts(message, meta));
}

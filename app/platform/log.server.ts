import pino, { type Logger } from 'pino';
import { env } from './env.server';

let logger: Logger | null = null;

/** The one logger. Callers never hand it names, person numbers, query strings or form values. */
export function log(): Logger {
  logger ??= pino({ level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return logger;
}

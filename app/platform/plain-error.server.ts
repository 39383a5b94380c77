/**
 * Something an operator can mend: the message is one line in plain English that names the remedy.
 * Start-up and commands print it without a stack trace and end with exit code 1.
 */
export class PlainError extends Error {
  override name = 'PlainError';
}

/** Prints what went wrong on standard error: one line for what an operator can mend, the stack for a fault of ours. */
export function reportFailure(error: unknown): void {
  if (error instanceof PlainError) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

import type { Tx } from './db.server';

/** Carries the result of work out of the transaction that it takes back. */
class TakenBack extends Error {
  constructor(readonly result: unknown) {
    super('taken back');
  }
}

/**
 * Runs the work in a transaction that is taken back at its end, and gives what the work found. `open` opens the
 * transaction: `asSystem`, or `asActor` bound to somebody.
 */
export async function inPassing<T>(
  open: (work: (tx: Tx) => Promise<never>) => Promise<never>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  try {
    return await open(async (tx) => {
      throw new TakenBack(await work(tx));
    });
  } catch (thrown) {
    if (thrown instanceof TakenBack) return thrown.result as T;
    throw thrown;
  }
}

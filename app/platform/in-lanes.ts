/**
 * Does the work on one item after the other, several at once: each lane takes the next when it is done with its own.
 * `next` gives null when there are no more. The first error stops the others after what they are at, and is thrown.
 */
export async function inLanes<T>(
  lanes: number,
  next: () => Promise<T | null>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let failed = false;
  const lane = async (): Promise<void> => {
    try {
      for (let item = await next(); item !== null && !failed; item = await next()) await work(item);
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}

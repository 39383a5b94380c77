import type { Tx } from '~/platform/db.server';
import { addJob } from '~/platform/jobs.server';

/** Lets the worker compare the municipalities anew after this transaction; asked for twice it is done once. */
export function orderComparison(tx: Tx): Promise<void> {
  return addJob(tx, 'compare-municipalities', {}, { jobKey: 'compare-municipalities' });
}

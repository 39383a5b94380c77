/** The desk's queues (køer), in the order of the tabs. */
export const QUEUES = ['mine', 'ufordelt', 'venter', 'paminnelse', 'forsinket', 'alle'] as const;
export type Queue = (typeof QUEUES)[number];

/** Counts stop here; a larger one is shown as «1000+». */
export const COUNT_MAX = 1000;

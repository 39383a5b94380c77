import type { DatedParameter } from './dated-parameter';

/** Thresholds of the rules over the figures of a municipality as a whole. */
export const MUNICIPALITY_PARAMETERS = {
  /** More of the ended than this without a registered reason is much. */
  endedWithoutReasonShare: {
    unit: 'percent',
    source: 'Regelforslag',
    proposal: true,
    values: [{ from: null, value: 10 }],
  },
  /** A larger change in the number of ended from the year before is to be confirmed. */
  endedChangeShare: {
    unit: 'percent',
    source: 'Regelforslag',
    proposal: true,
    values: [{ from: null, value: 50 }],
  },
  /** Where neither year has so many ended, a change says nothing. */
  endedChangeLeast: {
    unit: 'times',
    source: 'Regelforslag',
    proposal: true,
    values: [{ from: null, value: 10 }],
  },
} as const satisfies Record<string, DatedParameter>;

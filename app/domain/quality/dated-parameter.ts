import type { IsoDate } from '~/platform/dates';

/** A number of the law, or of a proposal, that may move. The value in force is the last one that began by the day. */
export type DatedParameter = {
  /** What one is. */
  unit:
    | 'years'
    | 'months'
    | 'days'
    | 'hours'
    | 'hours per week'
    | 'working days'
    | 'percent'
    | 'meetings'
    | 'calendar year'
    | 'weeks'
    | 'times';
  /** The paragraph or page it comes from. */
  source: string;
  /** Suggested by the reference and not by law: a registry owner may move it freely. */
  proposal: boolean;
  /** In the order of their days; the first holds from the beginning of time. */
  values: readonly [{ from: null; value: number }, ...{ from: IsoDate; value: number }[]];
};

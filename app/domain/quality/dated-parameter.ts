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
    | 'times'
    /** 1 while it holds, 0 while it does not. */
    | 'holds';
  /** The paragraph or page it comes from. */
  source: string;
  /** Suggested by the reference and not by law. It is moved here: nobody can in the portal. */
  proposal: boolean;
  /** From this day the sources do not agree and IMDi has not said: nothing may be raised that rests on the value. */
  unsettledFrom?: IsoDate;
  /** In the order of their days; the first holds from the beginning of time. */
  values: readonly [{ from: null; value: number }, ...{ from: IsoDate; value: number }[]];
};

/** SQL condition for the days on which a parameter that holds or not does hold; none from the day on which it is unsettled. */
export function heldSpans({ values, unsettledFrom }: DatedParameter, daySql: string): string {
  const spans = values.flatMap(({ from, value }, place) => {
    const [until] = [values[place + 1]?.from, unsettledFrom].filter((day) => typeof day === 'string').sort();
    const edges = [from && `${daySql} >= date '${from}'`, until && `${daySql} < date '${until}'`];
    return value === 1 ? [edges.filter(Boolean).join(' and ') || 'true'] : [];
  });
  return spans.length > 0 ? `(${spans.join(' or ')})` : 'false';
}

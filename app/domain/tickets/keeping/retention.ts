import { addMonths, type IsoDate } from '~/platform/dates';

/** How long a closed ticket keeps its texts and its links to persons unless IMDi says otherwise, in months. A proposal. */
export const RETENTION_MONTHS = 24;

/** What IMDi may choose between, in months. */
export const RETENTION_CHOICES = [6, 12, 24, 36, 60] as const;

/** Key of the setting. */
export const RETENTION_KEY = 'retention_months';

/** The day before which a ticket must have been closed for its texts to go. */
export function closedBefore(today: IsoDate, months: number): IsoDate {
  return addMonths(today, -months);
}

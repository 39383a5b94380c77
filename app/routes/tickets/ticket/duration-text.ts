import { HALF_SERVICE_DAY_MINUTES, SERVICE_DAY_MINUTES } from '~/domain/tickets/clocks/service-hours';
import type { Translate } from '~/i18n/shape';

/** A length in working minutes as people say it: working days, hours and minutes, the two largest that are not nothing. Half a day is not told in hours. */
export function durationText(t: Translate, minutes: number): string {
  const whole = Math.abs(Math.round(minutes));
  const days = Math.floor(whole / SERVICE_DAY_MINUTES);
  const rest = whole % SERVICE_DAY_MINUTES;
  if (rest === HALF_SERVICE_DAY_MINUTES) {
    return days > 0 ? t('work.duration.half_days', { days: `${days},5` }) : t('work.duration.half_day');
  }
  const parts: string[] = [];
  if (days > 0) parts.push(t('work.duration.days', { count: days }));
  if (rest >= 60) parts.push(t('work.duration.hours', { hours: Math.floor(rest / 60) }));
  if (parts.length < 2 && (rest % 60 > 0 || parts.length === 0)) {
    parts.push(t('work.duration.minutes', { minutes: rest % 60 }));
  }
  return parts.join(' ');
}

import { SERVICE_DAY_MINUTES } from '~/domain/tickets/clocks/service-hours';
import { useFormat, useWords } from '~/i18n/context';

/** Writes a number of working minutes: hours within a day, else working days, with one decimal where it is not whole. */
export function useDuration(): (minutes: number) => string {
  const t = useWords();
  const format = useFormat();
  const short = (value: number) => format.number(value, Number.isInteger(value) ? 0 : 1);
  return (minutes) => {
    const days = Math.round((minutes / SERVICE_DAY_MINUTES) * 10) / 10;
    if (minutes < SERVICE_DAY_MINUTES) {
      return t('desk_figures.hours', { count: short(Math.round(minutes / 6) / 10) });
    }
    return days === 1 ? t('desk_figures.day') : t('desk_figures.days', { count: short(days) });
  };
}

import { SERVICE_DAY_MINUTES } from '~/domain/tickets/clocks/service-hours';
import { useFormat, useWords } from '~/i18n/context';

/** Writes a number of working minutes: hours within a day, else working days. */
export function useDuration(): (minutes: number) => string {
  const t = useWords();
  const format = useFormat();
  return (minutes) =>
    minutes <= SERVICE_DAY_MINUTES
      ? t('desk_figures.hours', { count: format.number(minutes / 60, 1) })
      : t('desk_figures.days', { count: format.number(minutes / SERVICE_DAY_MINUTES, 1) });
}

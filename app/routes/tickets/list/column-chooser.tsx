import { columnsOf } from '~/domain/tickets/queue/list-params';
import { LIST_COLUMNS, LIST_SORTS, type ListSort } from '~/domain/tickets/queue/ticket-list';
import type { TicketListQuery } from '~/domain/tickets/queue/ticket-list-query';
import { useWords } from '~/i18n/context';
import type { Translate } from '~/i18n/shape';
import { SelectField } from '~/ui/fields';
import classes from './ticket-list.module.css';

/** Columns that say nothing to a municipality about its own tickets. */
const DESK_ONLY: readonly string[] = ['kommune', 'frist', 'prioritet'];

/** What an order is called: by its column. */
export function sortLabel(t: Translate, key: ListSort): string {
  return key === 'nummer' ? t('queue.filter.number') : t(`queue.column.${key}`);
}

/** Which columns the list shows and in what order its rows stand; part of the filter form. */
export function ColumnChooser({ query, desk }: { query: TicketListQuery; desk: boolean }) {
  const t = useWords();
  const shown = columnsOf(query, desk);
  const columns = LIST_COLUMNS.filter((column) => desk || !DESK_ONLY.includes(column));
  return (
    <details className={classes.columns}>
      <summary>{t('queue.filter.columns')}</summary>
      <div className={classes.columnFields}>
        <fieldset>
          <legend>{t('queue.filter.shown')}</legend>
          {columns.map((column) => (
            <label key={column}>
              <input type="checkbox" name="kolonne" value={column} defaultChecked={shown.includes(column)} />{' '}
              {t(`queue.column.${column}`)}
            </label>
          ))}
        </fieldset>
        <SelectField
          name="sorter"
          label={t('queue.filter.order')}
          placeholder={t('queue.filter.order_usual')}
          defaultValue={query.sorter}
          options={LIST_SORTS.filter((key) => desk || !DESK_ONLY.includes(key)).flatMap((key) => [
            { value: key, label: sortLabel(t, key) },
            { value: `-${key}`, label: t('queue.filter.descending', { what: sortLabel(t, key) }) },
          ])}
        />
      </div>
    </details>
  );
}

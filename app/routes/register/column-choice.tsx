import { LIST_COLUMNS, type ListColumn } from '~/domain/register/person-list';
import { useWords } from '~/i18n/context';
import classes from './person-list.module.css';

/** Which columns a list of persons shows; part of its filter form, and used when its button is pressed. */
export function ColumnChoice({ shown, national }: { shown: readonly ListColumn[]; national: boolean }) {
  const t = useWords();
  return (
    <details className={classes.more}>
      <summary>{t('person_list.columns_choose')}</summary>
      <fieldset className={classes.columns} data-waits>
        <legend className="visually-hidden">{t('person_list.columns_choose')}</legend>
        {LIST_COLUMNS.filter((column) => national || column !== 'kommune').map((column) => (
          <label key={column}>
            <input type="checkbox" name="kolonne" value={column} defaultChecked={shown.includes(column)} />{' '}
            {t(`person_list.columns.${column}`)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

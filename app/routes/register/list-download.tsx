import { useWords } from '~/i18n/context';
import classes from './person-list.module.css';

/** The list as a file: the same persons, columns and order, all pages. */
export function ListDownload({ fileOf }: { fileOf: (format: 'csv' | 'xlsx') => string }) {
  const t = useWords();
  return (
    <p className={classes.download}>
      {t('person_list.export.label')}: <a href={fileOf('csv')}>{t('person_list.export.csv')}</a>{' '}
      <a href={fileOf('xlsx')}>{t('person_list.export.xlsx')}</a>. {t('person_list.export.masked')}
    </p>
  );
}

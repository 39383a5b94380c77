import { Link } from '@remix-run/react';
import { useWords } from '~/i18n/context';
import classes from './person-list.module.css';

interface ListDownloadProps {
  fileOf: (format: 'csv' | 'xlsx') => string;
  /** Where the file with whole numbers is asked for; null for those who may not. */
  numbers: string | null;
}

/** The list as a file: the same persons, columns and order, all pages. */
export function ListDownload({ fileOf, numbers }: ListDownloadProps) {
  const t = useWords();
  return (
    <p className={classes.download}>
      {t('person_list.export.label')}: <a href={fileOf('csv')}>{t('person_list.export.csv')}</a>{' '}
      <a href={fileOf('xlsx')}>{t('person_list.export.xlsx')}</a>. {t('person_list.export.masked')}{' '}
      {numbers === null ? null : <Link to={numbers}>{t('person_list.numbers.link')}</Link>}
    </p>
  );
}

import type { ReactNode } from 'react';
import type { ListColumn, PersonLine } from '~/domain/register/person-list';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { DataTable } from '~/ui/data';
import { personColumns } from './person-columns';

interface PersonTableProps {
  caption: string;
  lines: PersonLine[];
  columns: readonly ListColumn[];
  /** As in the URL: a column, with a minus for the other way round. */
  sorted: string;
  empty: ReactNode;
}

/** With more than these the columns need more room than a page has. */
const FITTING = 6;

/** Persons as a table, each line leading to the person. */
export function PersonTable({ caption, lines, columns, sorted, empty }: PersonTableProps) {
  const t = useWords();
  const format = useFormat();
  return (
    <DataTable
      caption={caption}
      columns={personColumns(t, format, columns)}
      rows={lines}
      rowKey={(line) => line.id}
      rowHref={(line) => paths.person(line.id)}
      sort={{ key: sorted.replace('-', ''), descending: sorted.startsWith('-') }}
      empty={empty}
      wide={columns.length > FITTING}
    />
  );
}

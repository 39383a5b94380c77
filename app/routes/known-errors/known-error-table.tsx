import type { SerializeFrom } from '@remix-run/node';
import type { KnownErrorLine } from '~/domain/known-errors/find-known-errors.server';
import { paths } from '~/http/paths';
import { useFormat, useLanguage, useWords } from '~/i18n/context';
import { type Column, DataTable } from '~/ui/data';
import { KnownErrorStatusTag } from './known-error-status';
import classes from './known-errors.module.css';
import { languageList } from './language-list';

type Line = SerializeFrom<KnownErrorLine>;

interface KnownErrorTableProps {
  lines: readonly Line[];
  past: boolean;
  /** Counts are of the reader's own participants. */
  municipal: boolean;
}

/** Known errors in a list: what it is, how far it has come, and how many it hits. */
export function KnownErrorTable({ lines, past, municipal }: KnownErrorTableProps) {
  const t = useWords();
  const format = useFormat();
  const wide = lines.some(({ municipalities }) => municipalities !== null);
  const columns: Column<Line>[] = [
    {
      key: 'title',
      header: t('known_errors.column.title'),
      cell: (line) => <span lang={line.language}>{line.title}</span>,
      below: (line) => <Notes line={line} />,
    },
    {
      key: 'status',
      header: t('known_errors.column.status'),
      cell: ({ status, visibility, closable }) => (
        <>
          <KnownErrorStatusTag status={status} />
          {visibility === 'internal' ? (
            <span className={classes.small}>{t('known_errors.visibility.internal')}</span>
          ) : null}
          {closable && wide ? <span className={classes.small}>{t('known_errors.closable')}</span> : null}
        </>
      ),
    },
    {
      key: 'persons',
      header: t(municipal ? 'known_errors.column.own' : 'known_errors.column.persons'),
      numeric: true,
      decisive: true,
      cell: ({ persons, ever }) => format.number(past ? ever : persons),
    },
    ...(wide
      ? ([
          {
            key: 'municipalities',
            header: t('known_errors.column.municipalities'),
            numeric: true,
            cell: (line) => format.number(line.municipalities ?? 0),
          },
          {
            key: 'tickets',
            header: t('known_errors.column.tickets'),
            numeric: true,
            cell: (line) => format.number(line.tickets ?? 0),
          },
        ] satisfies Column<Line>[])
      : []),
    {
      key: 'date',
      header: t(past ? 'known_errors.column.closed' : 'known_errors.column.next_update'),
      nowrap: true,
      cell: ({ closedAt, nextUpdateAt }) => format.date(past ? closedAt : nextUpdateAt) || '–',
    },
    {
      key: 'updated',
      header: t('known_errors.column.updated'),
      nowrap: true,
      wideOnly: true,
      cell: ({ updatedAt }) => format.date(updatedAt),
    },
  ];
  return (
    <DataTable
      caption={t('known_errors.title')}
      columns={columns}
      rows={lines}
      rowKey={({ number }) => number}
      rowHref={({ number }) => paths.knownError(number)}
    />
  );
}

/** In which language it stands, and that it is an example. */
function Notes({ line }: { line: Line }) {
  const t = useWords();
  const language = useLanguage();
  const notes = [
    line.language === language
      ? null
      : t('known_errors.only_in', { language: languageList(t, [line.language]) }),
    line.catalogueCode ? t('known_errors.demo', { code: line.catalogueCode }) : null,
  ].filter(Boolean);
  return notes.length > 0 ? <span className={classes.small}>{notes.join(' · ')}</span> : null;
}

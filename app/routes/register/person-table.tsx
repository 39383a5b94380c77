import type { PersonLine } from '~/domain/register/person-list';
import type { ProgrammeStatus } from '~/domain/register/person-record';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { type Column, DataTable, EmptyState, MaskedDuf, Severity, StateTag, type StateTone } from '~/ui/data';
import { ButtonLink } from '~/ui/layout';
import classes from './person-list.module.css';

const TONES: Record<ProgrammeStatus, StateTone> = {
  none: 'closed',
  planned: 'new',
  active: 'active',
  on_leave: 'waiting',
  ran_out: 'attention',
  ended: 'done',
};

/** Where a person stands in the programme. */
export function StatusTag({ status }: { status: ProgrammeStatus }) {
  const t = useWords();
  return <StateTag tone={TONES[status]}>{t(`register.status.${status}`)}</StateTag>;
}

interface PersonTableProps {
  lines: PersonLine[];
  /** As in the URL: a column, with a minus for the other way round. */
  sorted: string;
  /** The reader sees more than one municipality. */
  national: boolean;
  filtered: boolean;
  mayUpload: boolean;
}

export function PersonTable({ lines, sorted, national, filtered, mayUpload }: PersonTableProps) {
  const t = useWords();
  const format = useFormat();
  const columns: Column<PersonLine>[] = [
    {
      key: 'navn',
      header: t('register.list.columns.name'),
      sortable: true,
      cell: (line) => line.name ?? t('register.graded_name'),
    },
    {
      key: 'duf',
      header: t('register.list.columns.duf'),
      nowrap: true,
      cell: (line) => <MaskedDuf duf={line.maskedDuf} />,
    },
    ...(national
      ? [
          {
            key: 'kommune',
            header: t('register.list.columns.municipality'),
            cell: (line: PersonLine) => line.municipalityName ?? '–',
          },
        ]
      : []),
    {
      key: 'lov',
      header: t('register.list.columns.regime'),
      wideOnly: true,
      cell: (line) => t.message(`register.regimes.${line.regime}`),
    },
    {
      key: 'fodt',
      header: t('register.list.columns.born'),
      sortable: true,
      numeric: true,
      cell: (line) => line.birthYear,
    },
    {
      key: 'status',
      header: t('register.list.columns.status'),
      sortable: true,
      nowrap: true,
      cell: (line) => <StatusTag status={line.status} />,
    },
    {
      key: 'funn',
      header: t('register.list.columns.findings'),
      sortable: true,
      descendingFirst: true,
      decisive: true,
      nowrap: true,
      cell: (line) =>
        line.critical > 0 ? (
          <span className={classes.count}>
            <b className="tabular">{format.number(line.findings)}</b>
            <Severity level="critical" count={line.critical} />
          </span>
        ) : (
          <span className="tabular">{format.number(line.findings)}</span>
        ),
    },
    {
      key: 'endret',
      header: t('register.list.columns.changed'),
      numeric: true,
      wideOnly: true,
      cell: (line) => format.date(line.changedAt),
    },
  ];
  const empty = filtered ? (
    <EmptyState title={t('register.list.empty_filtered')}>
      {t('register.list.empty_filtered_help')}
    </EmptyState>
  ) : (
    <EmptyState
      title={t('register.list.empty')}
      action={
        mayUpload ? <ButtonLink to={paths.uploads()}>{t('register.list.upload')}</ButtonLink> : undefined
      }
    >
      {t('register.list.empty_help')}
    </EmptyState>
  );
  return (
    <DataTable
      caption={t('register.list.caption')}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
      rowHref={(line) => paths.person(line.id)}
      sort={{ key: sorted.replace('-', ''), descending: sorted.startsWith('-') }}
      empty={empty}
    />
  );
}

import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Look } from '~/domain/register/find-access-log.server';
import type { PurposeReason } from '~/domain/register/purpose';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { type Column, DataTable } from '~/ui/data';

const REASONS: Record<PurposeReason, true> = {
  registration: true,
  quality: true,
  participant: true,
  reporting: true,
  supervision: true,
  other: true,
};

const isReason = (purpose: string): purpose is PurposeReason => Object.hasOwn(REASONS, purpose);

type LookTableProps = {
  looks: Look[];
  /** For readers who see the looks at persons of more than one municipality. */
  withPlace: boolean;
  empty: ReactNode;
};

/** Looks at persons: when, who, whom and why. A person stands here by the internal reference. */
export function LookTable({ looks, withPlace, empty }: LookTableProps) {
  const t = useWords();
  const format = useFormat();
  const columns: Column<Look>[] = [
    { key: 'at', header: t('admin.access_log.when'), nowrap: true, cell: ({ at }) => format.dateTime(at) },
    {
      key: 'user',
      header: t('admin.access_log.who'),
      cell: ({ user }) => (
        <>
          <Link to={paths.accessLog({ bruker: user.id })}>{user.name}</Link>
          <br />
          <span className="muted">
            {[t(`layout.roles.${user.role}`), user.municipalityName].filter(Boolean).join(', ')}
          </span>
        </>
      ),
    },
    {
      key: 'person',
      header: t('admin.access_log.whom'),
      decisive: true,
      cell: ({ personId, maskedDuf }) => (
        <>
          <Link to={paths.accessLog({ person: personId })}>
            {t('admin.access_log.person', { id: personId })}
          </Link>
          {maskedDuf ? <Masked duf={maskedDuf} /> : null}
        </>
      ),
    },
    { key: 'why', header: t('admin.access_log.why'), cell: (look) => <Why look={look} /> },
    ...(withPlace
      ? [
          {
            key: 'where',
            header: t('admin.access_log.where'),
            wideOnly: true,
            cell: ({ municipalityName }: Look) => municipalityName,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t('admin.access_log.caption')}
      columns={columns}
      rows={looks}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}

function Why({ look: { purpose, findingId, ticketNumber, reason } }: { look: Look }) {
  const t = useWords();
  if (purpose === 'ticket') {
    const number = ticketNumber ? t('admin.access_log.ticket', { number: ticketNumber }) : null;
    return <>{[t('admin.access_log.by_ticket'), number].filter(Boolean).join(': ')}</>;
  }
  if (purpose === 'finding') {
    const id = findingId ? t('admin.access_log.finding', { id: findingId }) : null;
    return <>{[t('admin.access_log.by_finding'), id].filter(Boolean).join(': ')}</>;
  }
  const words = isReason(purpose) ? t(`register.purpose.reasons.${purpose}`) : purpose;
  return <>{[words, reason].filter(Boolean).join(': ')}</>;
}

/** As MaskedDuf, for a number that was masked on the server. */
function Masked({ duf }: { duf: string }) {
  const t = useWords();
  return (
    <span className="tabular nowrap muted">
      <span aria-hidden="true"> {duf}</span>
      <span className="visually-hidden">
        {' '}
        {t('common.masked_duf', { year: duf.slice(0, 4), end: duf.slice(-2) })}
      </span>
    </span>
  );
}

import { Link } from '@remix-run/react';
import type { StaffNoticeLine } from '~/domain/tickets/staff/find-staff-notices.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { Section } from '~/ui/layout';

/** What somebody at the desk has been told and has not looked at yet; opening the ticket takes it away. */
export function StaffNotices({ notices }: { notices: readonly StaffNoticeLine[] }) {
  const t = useWords();
  const format = useFormat();
  if (notices.length === 0) return null;
  return (
    <Section title={t('work.notices.title')}>
      <ul>
        {notices.map(({ id, kind, number, title, at }) => (
          <li key={id}>
            <strong>{t(`work.notices.${kind}`)}:</strong>{' '}
            <Link to={paths.ticket(number)}>
              {number} {title}
            </Link>{' '}
            <span className="muted">{format.dateTime(at)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

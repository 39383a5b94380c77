import { Link } from '@remix-run/react';
import type { StaffNoticeLine } from '~/domain/tickets/staff/find-staff-notices.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { Section } from '~/ui/layout';
import classes from './home.module.css';

/** So many of a kind stand open; more are folded behind their number. */
const FOLDED_FROM = 4;

const KINDS = [
  'mention',
  'reminder',
  'watch',
  'accepted',
  'declined',
  'solved',
  'due_soon',
  'escalated',
] as const satisfies readonly StaffNoticeLine['kind'][];

/** What somebody at the desk has been told and has not looked at yet; opening the ticket takes it away. */
export function StaffNotices({ notices }: { notices: readonly StaffNoticeLine[] }) {
  const t = useWords();
  if (notices.length === 0) return null;
  return (
    <Section title={t('work.notices.title')}>
      <ul className={classes.told}>
        {KINDS.flatMap((kind) => {
          const lines = notices.filter((notice) => notice.kind === kind);
          if (lines.length < FOLDED_FROM)
            return lines.map((line) => <Told key={line.id} line={line} named />);
          return [
            <li key={kind}>
              <details>
                <summary>
                  <strong>{t(`work.notices.${kind}`)}:</strong>{' '}
                  {t('work.notices.tickets', { count: lines.length })}
                </summary>
                <ul className={classes.told}>
                  {lines.map((line) => (
                    <Told key={line.id} line={line} />
                  ))}
                </ul>
              </details>
            </li>,
          ];
        })}
      </ul>
    </Section>
  );
}

function Told({ line, named = false }: { line: StaffNoticeLine; named?: boolean }) {
  const t = useWords();
  const format = useFormat();
  const { kind, number, title, at } = line;
  return (
    <li>
      {named ? (
        <>
          <strong>{t(`work.notices.${kind}`)}:</strong>{' '}
        </>
      ) : null}
      <Link to={paths.ticket(number)}>
        {number} {title}
      </Link>{' '}
      <span className="muted">{format.dateTime(at)}</span>
    </li>
  );
}

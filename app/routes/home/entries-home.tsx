import { Link } from '@remix-run/react';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import type { WordKey } from '~/i18n/shape';
import { Page } from '~/ui/layout';
import classes from './home.module.css';

type Entry = readonly [
  href: string,
  label: Extract<WordKey, `home.entries.${string}`>,
  text: Extract<WordKey, `home.entries.${string}`>,
];

const ENTRIES: Record<'privacy_officer' | 'system_admin', readonly Entry[]> = {
  privacy_officer: [[paths.accessLog(), 'home.entries.access_log', 'home.entries.access_log_text']],
  system_admin: [
    [paths.users(), 'home.entries.users', 'home.entries.users_text'],
    [paths.mails(), 'home.entries.mails', 'home.entries.mails_text'],
    [paths.operations(), 'home.entries.operations', 'home.entries.operations_text'],
    [paths.evaluationRuns(), 'home.entries.runs', 'home.entries.runs_text'],
  ],
};

/** The first page of those who have no figures of their own: where their work is. */
export function EntriesHome({ role }: { role: 'privacy_officer' | 'system_admin' }) {
  const t = useWords();
  return (
    <Page
      title={t('home.title')}
      lead={t(role === 'privacy_officer' ? 'home.entries.privacy_lead' : 'home.entries.system_lead')}
    >
      <ul className={classes.links}>
        {ENTRIES[role].map(([href, label, text]) => (
          <li key={href}>
            <Link to={href}>{t(label)}</Link>
            <span className="muted">{t(text)}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}

import type { SerializeFrom } from '@remix-run/node';
import type { KnownErrorUpdateLine } from '~/domain/known-errors/get-known-error.server';
import { useFormat, useLanguage, useWords } from '~/i18n/context';
import { Section } from '~/ui/layout';
import { KnownErrorStatusTag } from './known-error-status';
import classes from './known-errors.module.css';
import { languageList } from './language-list';

/** What IMDi has said since, the latest first. */
export function KnownErrorUpdates({ updates }: { updates: readonly SerializeFrom<KnownErrorUpdateLine>[] }) {
  const t = useWords();
  const format = useFormat();
  const language = useLanguage();
  return (
    <Section title={t('known_errors.page.updates')}>
      {updates.length === 0 ? <p className="muted">{t('known_errors.page.no_updates')}</p> : null}
      <ul className={classes.updates}>
        {updates.map((update) => (
          <li key={update.id}>
            <p className="row">
              <strong>{format.dateTime(update.at)}</strong>
              <KnownErrorStatusTag status={update.status} />
              {update.language === language ? null : (
                <span className="muted">
                  {t('known_errors.only_in', { language: languageList(t, [update.language]) })}
                </span>
              )}
            </p>
            <p className={classes.text} lang={update.language}>
              {update.body}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import type { NoticeEntry } from '~/domain/known-errors/find-notices.server';
import { useFormat, useLanguage, useWords } from '~/i18n/context';
import { PortalForm, SubmitButton } from '~/ui/fields';
import { languageList } from './language-list';
import classes from './notices.module.css';

type Props = { notices: NoticeEntry[]; writes: boolean; endable: boolean };

/** Notices with what they say, when and for whom. Their writer also sees what is missing. */
export function NoticeList({ notices, writes, endable }: Props) {
  return (
    <ul className={classes.list}>
      {notices.map((notice) => (
        <li key={notice.id} className={classes.notice} data-severity={notice.severity}>
          <NoticeText notice={notice} writes={writes} />
          {endable ? <EndForm noticeId={notice.id} /> : null}
        </li>
      ))}
    </ul>
  );
}

function NoticeText({ notice, writes }: { notice: NoticeEntry; writes: boolean }) {
  const t = useWords();
  const format = useFormat();
  const language = useLanguage();
  const { audience } = notice;
  const from = format.dateTime(notice.startsAt);
  const facts = [
    t(`notices.severity.${notice.severity}`),
    notice.endsAt
      ? t('notices.from_until', { from, to: format.dateTime(notice.endsAt) })
      : t('notices.from', { from }),
    audience.kind === 'all' ? t('notices.everyone') : t(`notices.${audience.kind}`, { name: audience.name }),
    notice.roles.length > 0
      ? t('notices.for_roles', { roles: notice.roles.map((role) => t(`layout.roles.${role}`)).join(', ') })
      : null,
    writes && notice.place !== 'front' ? t(`notices.places.${notice.place}`) : null,
    writes && notice.byMail ? t('notices.by_mail') : null,
    notice.language === language ? null : t('notices.only_nb'),
  ];
  return (
    <div className={classes.text}>
      <h3 lang={notice.language}>{notice.title}</h3>
      <p className={classes.facts}>{facts.filter(Boolean).join(' · ')}</p>
      {notice.body ? (
        <p className={classes.body} lang={notice.language}>
          {notice.body}
        </p>
      ) : null}
      {writes && notice.missing.length > 0 ? (
        <p className={classes.missing}>
          {t('notices.missing', { languages: languageList(t, notice.missing) })}
        </p>
      ) : null}
    </div>
  );
}

function EndForm({ noticeId }: { noticeId: number }) {
  const t = useWords();
  return (
    <PortalForm id={`end-${noticeId}`} inline>
      <input type="hidden" name="noticeId" value={noticeId} />
      <SubmitButton intent="end" variant="default">
        {t('notices.end_now')}
      </SubmitButton>
    </PortalForm>
  );
}

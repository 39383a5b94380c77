import { Link } from '@remix-run/react';
import type { NationalQuality } from '~/domain/findings/find-national-quality.server';
import type { Judgement } from '~/domain/findings/last-judgement.server';
import type { NoticeLine } from '~/domain/known-errors/notice';
import type { StoppedAnswer } from '~/domain/tickets/compose/find-stopped-answers.server';
import type { QueueCounts as Counts } from '~/domain/tickets/queue/count-queues.server';
import { COUNT_MAX } from '~/domain/tickets/queue/queues';
import type { StaffNoticeLine } from '~/domain/tickets/staff/find-staff-notices.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { ScoreFigure } from '~/ui/data';
import { ButtonLink, Page, Section } from '~/ui/layout';
import { CurrentNotices } from './current-notices';
import { QueueCounts } from './queue-counts';
import { StaffNotices } from './staff-notices';
import { StoppedAnswers } from './stopped-answers';

interface DeskHomeProps {
  notices: readonly NoticeLine[];
  stopped: readonly StoppedAnswer[];
  told: readonly StaffNoticeLine[];
  queues: Counts;
  total: NationalQuality['total'];
  judgement: Judgement;
}

/** The support desk's first page: what waits, then how the country stands. */
export function DeskHome({ notices, stopped, told, queues, total, judgement }: DeskHomeProps) {
  const t = useWords();
  const format = useFormat();
  const waiting = queues.ufordelt;
  const lead =
    waiting > COUNT_MAX
      ? t('queue.lead_many', { count: format.number(COUNT_MAX) })
      : waiting === 0
        ? t('home.queue.lead_none')
        : t('home.queue.lead', { count: waiting });
  return (
    <Page
      title={lead}
      status={{ asOf: judgement.judgedAt?.toISOString(), ruleSet: judgement.ruleSet }}
      actions={<ButtonLink to={paths.tickets()}>{t('home.queue.open')}</ButtonLink>}
    >
      <CurrentNotices notices={notices} />
      <StoppedAnswers answers={stopped} />
      <StaffNotices notices={told} />
      <QueueCounts queues={queues} />
      <Section
        title={t('home.national.heading')}
        aside={<Link to={paths.national()}>{t('home.national.all')}</Link>}
      >
        <ScoreFigure
          label={t('home.national.score')}
          value={total.score}
          note={t('home.flawless', {
            part: format.number(total.flawless),
            total: format.number(total.persons),
          })}
        />
      </Section>
    </Page>
  );
}

import { Link } from '@remix-run/react';
import type { ExceptionCounts } from '~/domain/findings/exceptions/count-exceptions.server';
import type { NationalQuality } from '~/domain/findings/find-national-quality.server';
import type { Judgement } from '~/domain/findings/last-judgement.server';
import type { NoticeLine } from '~/domain/known-errors/notice';
import type { StoppedAnswer } from '~/domain/tickets/compose/find-stopped-answers.server';
import type { QueueCounts as Counts } from '~/domain/tickets/queue/count-queues.server';
import type { StaffNoticeLine } from '~/domain/tickets/staff/find-staff-notices.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { Facts, ScoreFigure } from '~/ui/data';
import { Page, Section } from '~/ui/layout';
import { BesideScore } from './beside-score';
import { CurrentNotices } from './current-notices';
import classes from './home.module.css';
import type { CostlyRule } from './load-home.server';
import { QueueCounts } from './queue-counts';
import { RuleCosts } from './rule-costs';
import { StaffNotices } from './staff-notices';
import { StoppedAnswers } from './stopped-answers';

interface OwnerHomeProps {
  notices: readonly NoticeLine[];
  stopped: readonly StoppedAnswer[];
  told: readonly StaffNoticeLine[];
  total: NationalQuality['total'];
  municipalities: number;
  exceptions: ExceptionCounts;
  topRules: readonly CostlyRule[];
  queues: Counts;
  judgement: Judgement;
}

/** The registry owner's first page: the country in one sentence, what costs most, the queue and the last run. */
export function OwnerHome({
  notices,
  stopped,
  told,
  total,
  municipalities,
  exceptions,
  topRules,
  queues,
  judgement,
}: OwnerHomeProps) {
  const t = useWords();
  const format = useFormat();
  const lead =
    total.persons > 0
      ? t('home.national.lead', {
          flawless: format.number(total.flawless),
          persons: format.number(total.persons),
          critical: format.number(total.critical),
        })
      : t('national.lead_empty');
  const run = judgement.judgedAt
    ? t('home.national.last_run', { time: format.dateTime(judgement.judgedAt) })
    : t('home.national.never_run');
  return (
    <Page title={lead} status={{ asOf: judgement.judgedAt?.toISOString(), ruleSet: judgement.ruleSet }}>
      <CurrentNotices notices={notices} />
      <StoppedAnswers answers={stopped} />
      <StaffNotices notices={told} />
      <div className={classes.figures}>
        <ScoreFigure
          label={t('home.national.score')}
          value={total.score}
          note={<BesideScore {...exceptions} />}
        />
        <Facts
          items={[
            { term: t('home.national.municipalities'), value: format.number(municipalities) },
            { term: t('home.national.flawless'), value: format.number(total.flawless) },
            { term: t('home.national.critical'), value: format.number(total.critical) },
          ]}
        />
      </div>
      <Section
        title={t('home.national.top_rules')}
        aside={<Link to={paths.national()}>{t('home.national.all')}</Link>}
      >
        <RuleCosts rules={topRules} caption={t('home.national.top_rules')} />
      </Section>
      <QueueCounts queues={queues} />
      <Section title={t('home.national.runs')}>
        <p>
          {run}. <Link to={paths.evaluationRuns()}>{t('home.national.runs')}</Link>
        </p>
      </Section>
    </Page>
  );
}

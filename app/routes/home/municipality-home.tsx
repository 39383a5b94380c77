import { Link } from '@remix-run/react';
import type { ExceptionCounts } from '~/domain/findings/exceptions/count-exceptions.server';
import type { MunicipalityQualityPage } from '~/domain/findings/get-municipality-quality.server';
import type { LoudKnownError } from '~/domain/known-errors/known-error';
import type { NoticeLine } from '~/domain/known-errors/notice';
import type { NewAnswer } from '~/domain/tickets/find-new-answers.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { Countdown, EmptyState, KnownErrorStrips, ScoreFigure, Severity } from '~/ui/data';
import { ButtonLink, Page, Section } from '~/ui/layout';
import { AgainstExpected, type Compared } from './against-expected';
import { BesideScore } from './beside-score';
import { CurrentNotices } from './current-notices';
import classes from './home.module.css';
import { leadSentence, sentenceNumber } from './lead-sentence';
import type { CostlyRule } from './load-home.server';
import { RuleCosts } from './rule-costs';

interface MunicipalityHomeProps {
  knownErrors: readonly LoudKnownError[];
  notices: readonly NoticeLine[];
  quality: Omit<MunicipalityQualityPage, 'fixFirst'>;
  /** Against what is expected, and findings about the figures as a whole. */
  compared: Compared;
  /** Held out of the score. */
  exceptions: ExceptionCounts;
  fixFirst: readonly CostlyRule[];
  answers: readonly NewAnswer[];
  may: { file: boolean; upload: boolean; correct: boolean };
}

/** The municipality's first page: the sentence, the score, the deadline, what to fix first, and what IMDi has answered. */
export function MunicipalityHome({
  knownErrors,
  notices,
  quality,
  compared,
  exceptions,
  fixFirst,
  answers,
  may,
}: MunicipalityHomeProps) {
  const t = useWords();
  const format = useFormat();
  const { municipality, totals, round, findings, mustFix, mustFixGraded, quick, rules, judgedAt } = quality;
  const lead = leadSentence(
    {
      municipality: municipality.name,
      persons: totals.persons,
      findings,
      mustFix,
      quick,
      rules,
      judgedAt,
      deadline: round.deadline,
      daysLeft: round.daysLeft,
    },
    t,
    format,
  );
  return (
    <Page
      title={lead}
      lead={mustFix > 0 ? <MustFix all={mustFix} graded={mustFixGraded} /> : undefined}
      status={{ asOf: judgedAt?.toISOString(), ruleSet: quality.ruleSet }}
    >
      <CurrentNotices
        notices={notices.filter(({ severity }) => severity !== 'info')}
        label={t('home.urgent_notices')}
      />
      <KnownErrorStrips errors={knownErrors} />
      {totals.persons === 0 ? (
        <EmptyState
          title={t('home.lead.nobody_help')}
          action={
            may.upload ? <ButtonLink to={paths.uploads()}>{t('layout.nav.upload')}</ButtonLink> : undefined
          }
        />
      ) : (
        <Figures quality={quality} exceptions={exceptions} />
      )}
      <div className={classes.halves}>
        <Section
          title={t('home.fix_first.heading')}
          aside={<Link to={paths.findings()}>{t('home.fix_first.all')}</Link>}
        >
          {fixFirst.length > 0 ? (
            <>
              <p className="muted">{t('home.fix_first.explain')}</p>
              <RuleCosts rules={fixFirst} caption={t('home.fix_first.caption')} />
            </>
          ) : mustFix === 0 ? (
            <p>{t('home.fix_first.none')}</p>
          ) : null}
          <p className={classes.after}>
            <Link to={paths.findingsByPerson()}>{t('home.fix_first.by_person')}</Link>
          </p>
          {may.correct && findings > 0 ? (
            <p>
              <Link to={paths.workPlan()}>{t('fixes.plan.open')}</Link>
            </p>
          ) : null}
        </Section>
        {may.file ? <Answers answers={answers} /> : null}
      </div>
      <AgainstExpected compared={compared} />
      <CurrentNotices
        notices={notices.filter(({ severity }) => severity === 'info')}
        linked={notices.every(({ severity }) => severity === 'info')}
      />
    </Page>
  );
}

/** Under the headline that counts them: the way to what must be fixed, and how many of it the reader does not see. */
function MustFix({ all, graded }: { all: number; graded: number }) {
  const t = useWords();
  const format = useFormat();
  return (
    <p className={classes.must}>
      {all > graded ? <Link to={paths.findings({ frist: '1' })}>{t('home.lead.must_link')}</Link> : null}
      {graded > 0 ? (
        <span className="muted">
          {t('home.lead.graded', { count: graded, amount: sentenceNumber(graded, format) })}
        </span>
      ) : null}
    </p>
  );
}

function Figures({ quality, exceptions }: Pick<MunicipalityHomeProps, 'quality' | 'exceptions'>) {
  const t = useWords();
  const format = useFormat();
  const { totals, change, round } = quality;
  const counts = (['critical', 'major', 'minor', 'query'] as const).filter((level) => totals[level] > 0);
  return (
    <div className={classes.figures}>
      <ScoreFigure
        label={t('home.score')}
        value={totals.score}
        change={change?.difference ?? null}
        since={change?.since ?? null}
        note={
          <>
            {t('home.flawless', {
              part: format.number(totals.flawless),
              total: format.number(totals.persons),
            })}
            <BesideScore {...exceptions} />
            <br />
            <Link to={paths.score()}>{t('score.link')}</Link>
          </>
        }
      />
      <div>
        <p className="muted">{t('home.deadline', { year: round.year })}</p>
        <Countdown days={round.daysLeft} deadline={round.deadline} />
      </div>
      {counts.length > 0 ? (
        <div>
          <p className="muted">{t('home.severities')}</p>
          <ul className={classes.plain}>
            {counts.map((level) => (
              <li key={level}>
                <Link to={paths.findings({ alvor: SEVERITY_WORD[level] })}>
                  <Severity level={level} count={totals[level]} />
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

const SEVERITY_WORD = { critical: 'kritisk', major: 'alvorlig', minor: 'mindre', query: 'sjekk' } as const;

function Answers({ answers }: Pick<MunicipalityHomeProps, 'answers'>) {
  const t = useWords();
  const format = useFormat();
  return (
    <Section
      title={t('home.answers.heading')}
      aside={<Link to={paths.tickets()}>{t('home.answers.all')}</Link>}
    >
      {answers.length > 0 ? (
        <ul className={classes.links}>
          {answers.map(({ number, title, at }) => (
            <li key={number}>
              <Link to={paths.ticket(number)}>{title}</Link>
              <span className="muted">
                #{number} · {format.dateTime(at)}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="muted">{t('home.answers.none')}</p>
      )}
      <p className={classes.after}>
        <Link to={paths.newTicket()}>{t('home.answers.ask')}</Link>
      </p>
    </Section>
  );
}

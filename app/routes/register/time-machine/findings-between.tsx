import type { FindingBetween } from '~/domain/findings/finding-between';
import type { JudgedDay } from '~/domain/findings/judged-day.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { DataTable, Severity, StateTag, type StateTone } from '~/ui/data';
import classes from './time-machine.module.css';

const TONES: Readonly<Record<FindingBetween['outcome'], StateTone>> = {
  new: 'attention',
  gone: 'done',
  changed: 'active',
  same: 'closed',
};

interface FindingsBetweenProps {
  findings: FindingBetween[];
  one: JudgedDay;
  other: JudgedDay;
}

/** Each finding of the two days: what it said on each, and why it came, went or changed. */
export function FindingsBetween({ findings, one, other }: FindingsBetweenProps) {
  const t = useWords();
  const format = useFormat();
  if (findings.length === 0) return <p>{t('time_machine.findings_none')}</p>;
  const differ = findings.filter(({ outcome }) => outcome !== 'same').length;
  const said = (side: FindingBetween['one']) =>
    side === null ? (
      <span className={classes.quiet}>{t('time_machine.absent')}</span>
    ) : (
      <>
        {side.sentence}
        {side.status === 'shadow' ? <span className={classes.shadow}>{t('time_machine.shadow')}</span> : null}
      </>
    );
  const header = (day: JudgedDay) =>
    t('time_machine.day_and_set', { date: format.date(day.day), year: day.year });
  return (
    <>
      <p>
        {differ === 0
          ? t('time_machine.findings_same', { count: findings.length })
          : t('time_machine.findings_lead', { differ, total: findings.length })}
      </p>
      <DataTable
        caption={t('time_machine.findings_caption')}
        columns={[
          {
            key: 'rule',
            header: t('time_machine.rule'),
            cell: ({ title }) => title,
            below: ({ severity }) => (
              <span className={classes.below}>
                <Severity level={severity} />
              </span>
            ),
          },
          { key: 'one', header: header(one), cell: (finding) => said(finding.one) },
          { key: 'other', header: header(other), cell: (finding) => said(finding.other) },
          {
            key: 'happened',
            header: t('time_machine.happened'),
            cell: ({ outcome, because }) => (
              <>
                <StateTag tone={TONES[outcome]}>{t(`time_machine.outcomes.${outcome}`)}</StateTag>
                {because ? (
                  <span className={classes.because}>{t(`time_machine.because.${because}`)}</span>
                ) : null}
              </>
            ),
          },
        ]}
        rows={findings}
        rowKey={({ key }) => key}
        rowHref={({ ruleId }) => paths.rule(ruleId)}
      />
    </>
  );
}

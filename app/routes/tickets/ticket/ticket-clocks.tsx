import type { ClockLine } from '~/domain/tickets/clocks/explain-clocks';
import { SERVICE_DAY } from '~/domain/tickets/clocks/service-hours';
import type { DeskWork } from '~/domain/tickets/read-ticket-work.server';
import { useFormat, useWords } from '~/i18n/context';
import type { Translate } from '~/i18n/shape';
import { Notice, StateTag } from '~/ui/data';
import { Section } from '~/ui/layout';
import { durationText } from './duration-text';
import classes from './ticket-work.module.css';

const TONE = {
  running: 'active',
  late: 'attention',
  stopped: 'waiting',
  met: 'done',
  missed: 'attention',
} as const;

const wallClock = (minutes: number) => `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, '0')}`;

/** The deadlines of a ticket: how each stands, and where it comes from. */
export function TicketClocks({ work, theme }: { work: DeskWork; theme: string }) {
  const t = useWords();
  const format = useFormat();
  const late = work.clocks.some(({ state }) => state === 'late');
  const rule = {
    theme,
    priority: t(`work.priority.${work.priority}`),
    from: wallClock(SERVICE_DAY.from),
    to: wallClock(SERVICE_DAY.to),
  };
  return (
    <Section title={t('work.clocks.title')}>
      {late ? (
        <Notice tone="warning">
          {work.lead ? t('work.clocks.escalated', { name: work.lead }) : t('work.clocks.escalated_nobody')}
        </Notice>
      ) : null}
      <ul className={classes.clocks}>
        {work.clocks.map((line) => (
          <li key={line.kind} className={classes.clock}>
            <p className={classes.clockHead}>
              <strong>{t(`work.clocks.${line.kind}`)}</strong>
              <StateTag tone={TONE[line.state]}>{standing(t, line)}</StateTag>
            </p>
            <p className={classes.due}>
              <time dateTime={line.due}>{format.dateTime(line.due)}</time>
            </p>
            <details className={classes.why}>
              <summary>{t('work.clocks.why')}</summary>
              <p>
                {t(`work.clocks.${line.kind}_why`, {
                  target: durationText(t, line.target),
                  from: format.dateTime(line.from),
                })}
              </p>
              {line.stopped > 0 ? (
                <p>{t('work.clocks.stopped_why', { stopped: durationText(t, line.stopped) })}</p>
              ) : null}
              {line.state === 'stopped' && work.stoppedAt ? (
                <p>{t('work.clocks.stands_why', { since: format.dateTime(work.stoppedAt) })}</p>
              ) : null}
              <p>{t('work.clocks.rule', rule)}</p>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function standing(t: Translate, { state, left }: ClockLine): string {
  if (state === 'running' || state === 'late') {
    return t(`work.clocks.${state}`, { left: durationText(t, left ?? 0) });
  }
  return t(`work.clocks.${state}`);
}

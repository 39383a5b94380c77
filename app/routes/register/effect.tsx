import { useEffect, useRef } from 'react';
import type { EffectFinding } from '~/domain/findings/fix-effect';
import { useFormat, useWords } from '~/i18n/context';
import { Severity } from '~/ui/data';
import type { EffectView } from './change-submission.server';
import classes from './effect.module.css';

interface EffectProps {
  effect: EffectView;
  done?: boolean;
  /** Was there when the page came: the eye needs no leading. */
  still?: boolean;
}

/** What a change does (or did) to findings and score. */
export function Effect({ effect, done = false, still = done }: EffectProps) {
  const t = useWords();
  const format = useFormat();
  const ref = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new preview is the reason to lead the eye there again
  useEffect(() => {
    if (!still) ref.current?.focus();
  }, [effect, still]);
  const title = t(done ? 'register.change.effect_done' : 'register.change.effect');
  const { scoreBefore, scoreAfter, lossBefore, lossAfter } = effect;
  const score = (value: number) => format.number(value, 1);
  const won = lossBefore - lossAfter;
  const costly = effect.closed.some(({ severity }) => severity !== 'query');
  // A person costs 100 points at most and each rule counts once, so closing one finding may give nothing back yet.
  const capped = won === 0 && costly && effect.opened.length === 0;
  return (
    <section ref={ref} tabIndex={-1} className={classes.effect} aria-label={title}>
      <h2>{title}</h2>
      {effect.closed.length + effect.opened.length === 0 ? (
        <p>{t('register.change.effect_none')}</p>
      ) : (
        <ul>
          <Lines
            findings={effect.closed}
            verb={t(done ? 'register.change.effect_closed' : 'register.change.effect_closes')}
            titles={effect.titles}
          />
          <Lines
            findings={effect.opened}
            verb={t(done ? 'register.change.effect_opened' : 'register.change.effect_opens')}
            titles={effect.titles}
          />
        </ul>
      )}
      {scoreBefore === null || scoreAfter === null ? null : (
        <p>
          {t('register.change.score')}:{' '}
          <span className={`${classes.score} tabular nowrap`}>
            {scoreBefore === scoreAfter
              ? t('register.change.score_same', { value: score(scoreAfter) })
              : t('register.change.score_change', { from: score(scoreBefore), to: score(scoreAfter) })}
          </span>
        </p>
      )}
      {won === 0 ? null : (
        <p className={classes.quiet}>
          {t(won > 0 ? 'register.change.points_won' : 'register.change.points_lost', {
            count: Math.abs(won),
          })}
        </p>
      )}
      {capped ? <p className={classes.quiet}>{t('register.change.capped')}</p> : null}
    </section>
  );
}

function Lines({
  findings,
  verb,
  titles,
}: {
  findings: EffectFinding[];
  verb: string;
  titles: Record<string, string>;
}) {
  return findings.map(({ ruleId, severity }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same rule may close twice; the list never moves
    <li key={`${ruleId}-${index}`}>
      <span className={classes.verb}>{verb}</span>
      <span>{titles[ruleId] ?? ruleId}</span>
      <Severity level={severity} />
    </li>
  ));
}

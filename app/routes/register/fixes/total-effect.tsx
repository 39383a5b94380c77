import type { EffectFinding } from '~/domain/findings/fix-effect';
import { useFormat, useWords } from '~/i18n/context';
import { Severity } from '~/ui/data';
import effect from '../effect.module.css';
import classes from './fixes.module.css';

interface TotalEffectProps {
  title: string;
  closed: readonly EffectFinding[];
  opened: readonly EffectFinding[];
  /** Titles of the rules by id. */
  titles: Readonly<Record<string, string>>;
  points: number;
  scoreBefore: number | null;
  scoreAfter: number | null;
  /** Persons whose published figures become right. */
  figures?: number;
}

/** What several changes do together: findings by rule, points, score and published figures. */
export function TotalEffect({
  title,
  closed,
  opened,
  titles,
  points,
  scoreBefore,
  scoreAfter,
  figures = 0,
}: TotalEffectProps) {
  const t = useWords();
  const format = useFormat();
  const score = (value: number) => format.number(value, 1);
  return (
    <section className={`${effect.effect} ${classes.total}`} aria-label={title}>
      <h2>{title}</h2>
      {closed.length + opened.length === 0 ? (
        <p>{t('fixes.no_effect')}</p>
      ) : (
        <ul>
          {counted(closed).map(({ ruleId, severity, count }) => (
            <li key={ruleId}>
              <b>{t('fixes.closes', { count })}</b> <span>{titles[ruleId] ?? ruleId}</span>{' '}
              <Severity level={severity} />
            </li>
          ))}
          {counted(opened).map(({ ruleId, severity, count }) => (
            <li key={ruleId}>
              <b>{t('fixes.opens', { count })}</b> <span>{titles[ruleId] ?? ruleId}</span>{' '}
              <Severity level={severity} />
            </li>
          ))}
        </ul>
      )}
      {scoreBefore === null || scoreAfter === null ? null : (
        <p>
          {t('fixes.score')}:{' '}
          <strong className="tabular nowrap">
            {scoreBefore === scoreAfter
              ? t('fixes.score_same', { value: score(scoreAfter) })
              : t('fixes.score_change', { from: score(scoreBefore), to: score(scoreAfter) })}
          </strong>
        </p>
      )}
      <p>
        <Points points={points} />
      </p>
      {figures > 0 ? <p>{t('fixes.figures', { count: figures })}</p> : null}
    </section>
  );
}

/** «40 poeng tilbake», or what it costs; nothing for none. */
export function Points({ points }: { points: number }) {
  const t = useWords();
  if (points === 0) return null;
  return <>{t(points > 0 ? 'fixes.gives' : 'fixes.costs', { count: Math.abs(points) })}</>;
}

function counted(findings: readonly EffectFinding[]): (EffectFinding & { count: number })[] {
  const counts = new Map<string, EffectFinding & { count: number }>();
  for (const finding of findings) {
    const known = counts.get(finding.ruleId) ?? { ...finding, count: 0 };
    counts.set(finding.ruleId, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.ruleId.localeCompare(b.ruleId));
}

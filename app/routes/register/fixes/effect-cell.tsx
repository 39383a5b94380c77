import type { EffectFinding } from '~/domain/findings/fix-effect';
import { useWords } from '~/i18n/context';
import classes from './fixes.module.css';
import { Points } from './total-effect';

interface EffectCellProps {
  closed: readonly EffectFinding[];
  opened: readonly EffectFinding[];
  points: number;
  titles: Readonly<Record<string, string>>;
}

/** What one row does: how many findings it closes and opens (named when it opens any), and its points. */
export function EffectCell({ closed, opened, points, titles }: EffectCellProps) {
  const t = useWords();
  return (
    <>
      <span>
        {closed.length > 0 ? t('fixes.closes', { count: closed.length }) : t('fixes.no_effect')}
        {points === 0 ? null : (
          <>
            {' · '}
            <Points points={points} />
          </>
        )}
      </span>
      {opened.length > 0 ? (
        <p className={classes.opens}>
          {t('fixes.opens', { count: opened.length })}:{' '}
          {opened.map(({ ruleId }) => titles[ruleId] ?? ruleId).join(', ')}
        </p>
      ) : null}
    </>
  );
}

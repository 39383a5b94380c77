import type { Verdict } from '~/domain/findings/comparison/verdict';
import { useWords } from '~/i18n/context';
import classes from './comparison.module.css';

const SIGNS: Record<Verdict, string> = {
  far_more: '▲▲',
  more: '▲',
  as_expected: '●',
  fewer: '▽',
  far_fewer: '▽▽',
};

/** How a municipality stands to what is expected of it: a sign and words. */
export function VerdictTag({ verdict }: { verdict: Verdict }) {
  const t = useWords();
  return (
    <span className={classes.verdict} data-verdict={verdict}>
      <span aria-hidden="true">{SIGNS[verdict]}</span> {t(`comparison.verdict.${verdict}`)}
    </span>
  );
}

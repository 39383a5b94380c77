import { useWords } from '~/i18n/context';
import { Section } from '~/ui/layout';
import classes from './comparison.module.css';

/** How the comparison is worked out, and what it is not. */
export function HowSection() {
  const t = useWords();
  return (
    <Section title={t('comparison.how.title')}>
      <div className={classes.how}>
        {(['expected', 'counted', 'limits', 'no_rank'] as const).map((part) => (
          <p key={part}>{t(`comparison.how.${part}`)}</p>
        ))}
      </div>
    </Section>
  );
}

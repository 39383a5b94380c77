import type { RuleStatus } from '~/domain/quality/rule-status';
import { useWords } from '~/i18n/context';
import { StateTag, type StateTone } from '~/ui/data';

const TONES: Readonly<Record<RuleStatus, StateTone>> = {
  active: 'done',
  shadow: 'waiting',
  retired: 'closed',
};

type Props = { statuses: readonly { regime: 'INTRO' | 'INTEG' | 'INTEG_6A'; status: RuleStatus }[] };

/** The status of a rule: one word when it is the same under all its laws, otherwise a word for each law. */
export function RuleStatusTags({ statuses }: Props) {
  const t = useWords();
  const [first] = statuses;
  if (!first) return null;
  if (statuses.every(({ status }) => status === first.status)) {
    return <StateTag tone={TONES[first.status]}>{t(`rules.status.${first.status}`)}</StateTag>;
  }
  return (
    <>
      {statuses.map(({ regime, status }) => (
        <StateTag key={regime} tone={TONES[status]}>
          {t('rules.mixed', { status: t(`rules.status.${status}`), regime: t(`rules.regime.${regime}`) })}
        </StateTag>
      ))}
    </>
  );
}

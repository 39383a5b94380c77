import type { ShadowEffect } from '~/domain/findings/find-shadow-effect.server';
import type { RulePage } from '~/domain/quality/get-rule.server';
import { useFormat, useWords } from '~/i18n/context';
import { Notice } from '~/ui/data';

type Props = {
  year: RulePage['years'][number] | undefined;
  /** Whether it judges persons or the figures of whole municipalities. */
  scope: RulePage['scope'];
  /** Null for those who may see no findings. */
  shadow: ShadowEffect | null;
  /** Whether the reader is of a municipality. */
  own: boolean;
};

/** Says that a rule does not count this control year, and what it would have found. Nothing when it counts. */
export function RuleStanding({ year, scope, shadow, own }: Props) {
  const t = useWords();
  const format = useFormat();
  if (!year || year.statuses.some(({ status }) => status === 'active')) return null;
  if (year.statuses.every(({ status }) => status === 'retired')) {
    return <Notice tone="warning">{t('rules.retired', { year: year.year })}</Notice>;
  }
  if (scope === 'municipality') {
    return (
      <Notice>{t('municipality_findings.shadow', { findings: format.number(shadow?.findings ?? 0) })}</Notice>
    );
  }
  const values = {
    findings: format.number(shadow?.findings ?? 0),
    persons: format.number(shadow?.persons ?? 0),
    municipalities: format.number(shadow?.municipalities ?? 0),
  };
  return (
    <Notice>
      {t('rules.shadow', { year: year.year })}{' '}
      {shadow === null
        ? null
        : shadow.findings === 0
          ? t('rules.shadow_zero')
          : t(own ? 'rules.shadow_own' : 'rules.shadow_all', values)}
    </Notice>
  );
}

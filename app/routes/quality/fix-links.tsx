import { Link } from '@remix-run/react';
import { bulkKindsOf } from '~/domain/findings/bulk/bulk-kinds';
import type { FixKind } from '~/domain/quality/define-rule';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';

interface FixLinksProps {
  /** The one rule that the list is narrowed to, with its corrections. */
  rule?: { id: string; fixes: readonly FixKind[] } | null;
}

/** Ways to correct more than one finding: many at once, and what one gets done in some minutes. */
export function FixLinks({ rule = null }: FixLinksProps) {
  const t = useWords();
  const together = !rule || bulkKindsOf(rule.fixes).length > 0;
  return (
    <p className="row">
      {together ? <Link to={paths.bulkFix({ regel: rule?.id })}>{t('fixes.open')}</Link> : null}
      <Link to={paths.workPlan()}>{t('fixes.plan.open')}</Link>
    </p>
  );
}

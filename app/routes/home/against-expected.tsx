import { Link } from '@remix-run/react';
import type { Standing } from '~/domain/findings/comparison/verdict';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { sayComparison } from '~/ui/data';
import { Section } from '~/ui/layout';
import { sentenceNumber } from './lead-sentence';

export type Compared = { standing: Standing | null; findings: number };

/** How the municipality stands to what is expected with its participants, and whether rules find its figures as a whole. */
export function AgainstExpected({ compared: { standing, findings } }: { compared: Compared }) {
  const t = useWords();
  const format = useFormat();
  if (!standing && findings === 0) return null;
  return (
    <Section
      title={t('comparison.home.title')}
      aside={standing ? <Link to={paths.comparison()}>{t('comparison.home.more')}</Link> : undefined}
    >
      {standing ? <p className="measure">{sayComparison(standing, null, t, format)}</p> : null}
      {findings > 0 ? (
        <p>
          <Link to={paths.municipalityFindings()}>
            {t('municipality_findings.home', { count: findings, amount: sentenceNumber(findings, format) })}
          </Link>
        </p>
      ) : null}
    </Section>
  );
}

import { Link } from '@remix-run/react';
import type { MunicipalityFinding } from '~/domain/findings/municipality/municipality-finding';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { Section } from '~/ui/layout';
import { MunicipalityFindingList } from './municipality-finding-list';

interface MunicipalFailuresProps {
  found: { findings: MunicipalityFinding[]; total: number };
  /** Whether the reader is of a municipality. */
  own: boolean;
}

/** Which municipalities a rule over figures finds right now, on the page of the rule. */
export function MunicipalFailures({ found, own }: MunicipalFailuresProps) {
  const t = useWords();
  return (
    <Section title={t(own ? 'municipality_findings.who_own' : 'municipality_findings.who')}>
      <p className="muted">{t('municipality_findings.scope')}</p>
      {found.findings.length > 0 ? (
        <MunicipalityFindingList findings={found.findings} withPlace={!own} withRule={false} />
      ) : (
        <p>{t('municipality_findings.who_none')}</p>
      )}
      {found.total > found.findings.length ? (
        <p>
          <Link to={paths.municipalityFindings()}>{t('municipality_findings.link')}</Link>
        </p>
      ) : null}
    </Section>
  );
}

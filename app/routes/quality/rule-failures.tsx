import { Link } from '@remix-run/react';
import type { RuleFailures as Failures } from '~/domain/findings/find-rule-failures.server';
import type { RulePage } from '~/domain/quality/get-rule.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { Section } from '~/ui/layout';
import { PersonFindingsList } from './person-findings-list';

interface RuleFailuresProps {
  rule: Pick<RulePage, 'id' | 'regimes' | 'dimension'>;
  failures: Pick<Failures, 'persons' | 'failing' | 'applicable' | 'municipalities'>;
  may: { correct: boolean; open: boolean; file: boolean };
}

/** Dimensions whose rules ask for what coverage counts too. */
const OF_COVERAGE: ReadonlySet<RulePage['dimension']> = new Set(['completeness', 'timeliness']);

/** Whom the rule concerns right now, with the denominator. */
export function RuleFailures({ rule, failures, may }: RuleFailuresProps) {
  const t = useWords();
  const format = useFormat();
  const { persons, failing, applicable, municipalities } = failures;
  const total = format.number(applicable);
  const basis = (
    <p className="muted measure">
      {t('rules.who_basis', { laws: rule.regimes.map((regime) => t(`rules.regime.${regime}`)).join(', ') })}
      {OF_COVERAGE.has(rule.dimension) ? ` ${t('rules.who_coverage')}` : ''}
    </p>
  );
  if (failing === 0) {
    return (
      <Section title={t('rules.who')}>
        <p>{applicable === 0 ? t('rules.who_nobody') : t('rules.who_none', { total })}</p>
        {basis}
      </Section>
    );
  }
  return (
    <Section title={t('rules.who')}>
      <p>{t('rules.who_lead', { part: format.number(failing), total })}</p>
      {basis}
      <PersonFindingsList persons={persons} places={municipalities} may={may} heading="h3" />
      {failing > persons.length ? (
        <p>
          <Link to={paths.findingsByPerson({ regel: rule.id })}>
            {t('rules.who_all', { count: format.number(failing) })}
          </Link>
        </p>
      ) : null}
    </Section>
  );
}

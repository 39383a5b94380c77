import { Link } from '@remix-run/react';
import type { RuleFailures as Failures } from '~/domain/findings/find-rule-failures.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { Section } from '~/ui/layout';
import { PersonFindingsList } from './person-findings-list';

interface RuleFailuresProps {
  ruleId: string;
  failures: Pick<Failures, 'persons' | 'failing' | 'applicable' | 'municipalities'>;
  may: { correct: boolean; open: boolean; file: boolean };
}

/** Whom the rule concerns right now, with the denominator. */
export function RuleFailures({ ruleId, failures, may }: RuleFailuresProps) {
  const t = useWords();
  const format = useFormat();
  const { persons, failing, applicable, municipalities } = failures;
  const total = format.number(applicable);
  if (failing === 0) {
    return (
      <Section title={t('rules.who')}>
        <p>{applicable === 0 ? t('rules.who_nobody') : t('rules.who_none', { total })}</p>
      </Section>
    );
  }
  return (
    <Section title={t('rules.who')}>
      <p>{t('rules.who_lead', { part: format.number(failing), total })}</p>
      <PersonFindingsList persons={persons} places={municipalities} may={may} heading="h3" />
      {failing > persons.length ? (
        <p>
          <Link to={paths.findingsByPerson({ regel: ruleId })}>
            {t('rules.who_all', { count: format.number(failing) })}
          </Link>
        </p>
      ) : null}
    </Section>
  );
}

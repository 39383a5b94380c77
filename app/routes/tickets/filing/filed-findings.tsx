import { Link } from '@remix-run/react';
import type { FiledFinding, FilingView } from '~/domain/tickets/filing/get-filing.server';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { Severity } from '~/ui/data';
import { CheckboxField } from '~/ui/fields';
import classes from './new-ticket.module.css';

type Props = { filing: Pick<FilingView, 'persons' | 'findings' | 'rules'> };

/** The open findings of the persons: each can be fixed now, or asked about. Of many persons they are summed up by rule. */
export function FiledFindings({ filing }: Props) {
  const t = useWords();
  const { persons, findings, rules } = filing;
  if (persons.length === 0) return null;
  return (
    <fieldset className={classes.findings}>
      <legend>{t('filing.findings.title')}</legend>
      <p className="muted">{t('filing.findings.hint')}</p>
      {rules ? (
        <ul>
          {rules.map((rule) => (
            <li key={rule.ruleId}>
              <p className={classes.findingTitle}>
                <Severity level={rule.severity} /> <Link to={paths.rule(rule.ruleId)}>{rule.title}</Link>
              </p>
              <CheckboxField
                name="askRules"
                value={rule.ruleId}
                defaultChecked={rule.asked}
                label={t('filing.findings.ask_rule', { count: rule.persons })}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {persons.map((person) => {
        const own = findings.filter(({ personId }) => personId === person.id);
        if (rules && own.length === 0) return null;
        return (
          <div key={person.id} className={classes.ofPerson}>
            {persons.length > 1 ? <h3>{person.name ?? t('tickets.new.graded')}</h3> : null}
            {own.length === 0 ? (
              <p className="muted">{t('filing.findings.none')}</p>
            ) : (
              <FindingList findings={own} />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

function FindingList({ findings }: { findings: FiledFinding[] }) {
  const t = useWords();
  return (
    <ul>
      {findings.map((finding) => (
        <li key={finding.id}>
          <p className={classes.findingTitle}>
            <Severity level={finding.severity} /> {finding.title}
          </p>
          <p>{finding.sentence}</p>
          <div className={classes.choice}>
            <CheckboxField
              name="findingIds"
              value={String(finding.id)}
              defaultChecked={finding.asked}
              label={t('filing.findings.ask')}
            />
            {finding.open ? (
              <Link to={paths.person(finding.personId, { finding: finding.id })}>
                {t('filing.findings.fix')}
              </Link>
            ) : (
              <span className="muted">{t('tickets.persons.gone')}</span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

import { Link } from '@remix-run/react';
import type { FindingLine } from '~/domain/findings/finding-line.server';
import { sharersOf } from '~/domain/findings/shared-price';
import { CHANGES, type ChangeKind } from '~/domain/register/changes';
import type { PersonView } from '~/domain/register/get-person.server';
import { type RegisterTable, rowKey } from '~/domain/register/record';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { FindingStandingTag, Severity } from '~/ui/data';
import { ButtonLink } from '~/ui/layout';
import classes from './person-page.module.css';

interface PersonFindingsProps {
  person: Pick<PersonView, 'id' | 'mayCorrect'>;
  findings: FindingLine[];
  mayFile: boolean;
}

/** The row that a correction of the finding starts from, when the finding names exactly one that the correction takes. */
function onlyRow(finding: FindingLine, change: ChangeKind): string | undefined {
  const fitting = finding.items.filter(({ table }) =>
    (CHANGES[change].target as readonly string[]).includes(table),
  );
  const [only] = fitting;
  return only && fitting.length === 1 ? rowKey(only.table as RegisterTable, only.id) : undefined;
}

/** Link to the form that corrects a finding in one way. */
export function correctPath(personId: number, finding: FindingLine, change: ChangeKind): string {
  return paths.correct(personId, CHANGES[change].slug, {
    finding: finding.id,
    row: onlyRow(finding, change),
  });
}

/** The corrections that a finding offers; a support case is no correction of the municipality's own. */
export function correctionsOf(finding: FindingLine): ChangeKind[] {
  return finding.fixes.filter((fix): fix is ChangeKind => fix !== 'support_case');
}

/** What must be corrected: sentence first, then what one can do about it. */
export function PersonFindings({ person, findings, mayFile }: PersonFindingsProps) {
  const t = useWords();
  const format = useFormat();
  if (findings.length === 0) return <p>{t('register.person.findings_none')}</p>;
  return (
    <>
      {person.mayCorrect ? null : <p className={classes.quiet}>{t('register.person.findings_hidden')}</p>}
      <ul className={classes.findings}>
        {findings.map((finding) => {
          const excepted = finding.state === 'excepted';
          const sharers = sharersOf(finding, findings);
          const corrections = person.mayCorrect && !excepted ? correctionsOf(finding) : [];
          return (
            <li key={finding.id} className={classes.finding}>
              <div className={classes.findingText}>
                <p className={classes.sentence}>{finding.sentence}</p>
                <p className={classes.findingMeta}>
                  <Severity level={finding.severity} />
                  <span>{t('register.person.since', { date: format.date(finding.openedAt) })}</span>
                  {finding.points > 0 ? (
                    <span>
                      {t('register.person.points', { count: finding.points })}
                      {sharers > 1 ? ` (${t('findings.by_person.shared', { count: sharers })})` : null}
                    </span>
                  ) : null}
                  {finding.state === 'known_error' ? null : <FindingStandingTag finding={finding} />}
                  {finding.knownErrorId ? (
                    <Link to={paths.knownError(finding.knownErrorId)}>{t('register.person.laid_aside')}</Link>
                  ) : null}
                  <Link to={paths.rule(finding.ruleId)}>{t('register.person.about_rule')}</Link>
                  <Link
                    to={paths.finding(person.id, finding.id)}
                    aria-label={t('handling.finding.about_named', { title: finding.title })}
                  >
                    {t('handling.finding.about')}
                  </Link>
                </p>
              </div>
              <div className={classes.findingActions}>
                {corrections.map((change, index) => (
                  <ButtonLink
                    key={change}
                    to={correctPath(person.id, finding, change)}
                    variant={index === 0 ? 'filled' : 'default'}
                  >
                    {t(`register.change.names.${change}`)}
                  </ButtonLink>
                ))}
                {mayFile && !excepted ? (
                  <ButtonLink
                    to={paths.newTicket({ finding: finding.id })}
                    variant={corrections.length === 0 ? 'filled' : 'subtle'}
                  >
                    {t('register.person.ask')}
                  </ButtonLink>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

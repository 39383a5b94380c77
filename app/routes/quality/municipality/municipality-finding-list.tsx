import { Link } from '@remix-run/react';
import type { MunicipalityFinding } from '~/domain/findings/municipality/municipality-finding';
import { CONFIRM_REASONS } from '~/domain/quality/municipality-rules/define-municipality-rule';
import { NO_REASON } from '~/domain/register/person-list';
import type { FormReply } from '~/http/form-reply';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { Severity } from '~/ui/data';
import { FormActions, PortalForm, RadioField, SubmitButton } from '~/ui/fields';
import classes from './municipality.module.css';

interface MunicipalityFindingListProps {
  findings: readonly MunicipalityFinding[];
  /** Whether the municipality is named. */
  withPlace: boolean;
  /** Whether the rule is named; on its own page it need not be. */
  withRule?: boolean;
  /** What the action answered, and the finding whose form it was. */
  reply?: FormReply | null;
  replyAt?: string | null;
}

/** Findings about figures, each with its sentence, the way to the work, and where it applies the form that confirms the figure. */
export function MunicipalityFindingList({
  findings,
  withPlace,
  withRule = true,
  reply,
  replyAt,
}: MunicipalityFindingListProps) {
  const t = useWords();
  const format = useFormat();
  return (
    <ul className={classes.list}>
      {findings.map((finding) => (
        <li key={finding.id}>
          {withRule ? (
            <div className={classes.head}>
              <Severity level={finding.severity} />
              <Link to={paths.rule(finding.ruleId)}>
                {finding.ruleId} {finding.title}
              </Link>
            </div>
          ) : null}
          <p className={classes.sentence}>
            {withPlace ? <strong>{finding.municipality.name}: </strong> : null}
            {finding.sentence ?? t('municipality_findings.suppressed')}
          </p>
          <p className="muted">
            {t('municipality_findings.since', { date: format.date(finding.openedAt) })}
            {finding.ruleId === 'DQ-110' ? (
              <>
                {' · '}
                <WithoutReason finding={finding} withPlace={withPlace} />
              </>
            ) : null}
          </p>
          {finding.confirmedAt ? (
            <p>
              {t('municipality_findings.confirmed_by', {
                name: finding.confirmedBy ?? '',
                date: format.date(finding.confirmedAt),
                reason: finding.confirmedReason
                  ? t(`municipality_findings.confirm.${finding.confirmedReason}`)
                  : '',
              })}
            </p>
          ) : null}
          {finding.mayConfirm ? (
            <Confirm finding={finding} reply={replyAt === String(finding.id) ? (reply ?? null) : null} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** The way to the persons of the figure; to the findings of all years for those who have no list of persons. */
function WithoutReason({
  finding: { municipality, year, mayList },
  withPlace,
}: {
  finding: MunicipalityFinding;
  withPlace: boolean;
}) {
  const t = useWords();
  const kommune = withPlace ? municipality.code : null;
  return mayList ? (
    <Link to={paths.persons({ avsluttet: year, arsak: NO_REASON, kommune })}>
      {t('municipality_findings.work_list', { year })}
    </Link>
  ) : (
    <Link to={paths.findingsByPerson({ regel: 'DQ-081', kommune })}>
      {t('municipality_findings.work_list_all')}
    </Link>
  );
}

function Confirm({ finding, reply }: { finding: MunicipalityFinding; reply: FormReply | null }) {
  const t = useWords();
  return (
    <details open={reply !== null}>
      <summary>{t('municipality_findings.confirm.title')}</summary>
      <PortalForm id={`confirm-${finding.id}`} action={paths.municipalityFindings()} reply={reply}>
        <input type="hidden" name="findingId" value={finding.id} />
        <input type="hidden" name="seen" value={finding.fingerprint} />
        <RadioField
          name="reason"
          label={t('municipality_findings.confirm.reason')}
          options={CONFIRM_REASONS.map((value) => ({
            value,
            label: t(`municipality_findings.confirm.${value}`),
          }))}
        />
        <FormActions>
          <SubmitButton>{t('municipality_findings.confirm.submit')}</SubmitButton>
        </FormActions>
      </PortalForm>
    </details>
  );
}

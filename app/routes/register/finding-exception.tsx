import type { SerializeFrom } from '@remix-run/node';
import { EXCEPTION_GROUNDS } from '~/domain/findings/exceptions/exception';
import { REASON_MAX } from '~/domain/findings/exceptions/exception-forms';
import type { ExceptionLine } from '~/domain/findings/exceptions/find-exceptions.server';
import type { FindingLine } from '~/domain/findings/finding-line.server';
import type { FormReply } from '~/http/form-reply';
import { useFormat, useWords } from '~/i18n/context';
import { ExceptionStatusTag } from '~/ui/data';
import { FormActions, PortalForm, RadioField, RefusedReply, SubmitButton, TextArea } from '~/ui/fields';
import { Section } from '~/ui/layout';
import classes from './finding.module.css';

type Exception = SerializeFrom<ExceptionLine>;

interface FindingExceptionProps {
  finding: Pick<FindingLine, 'state'>;
  exceptions: readonly Exception[];
  /** Mark of the finding as it is shown. */
  seen: string;
  /** IMDi decides. */
  approval: boolean;
  mayHandle: boolean;
  reply: FormReply | null;
}

/** The exception that is asked for or holds, the form to ask for one, and earlier ones. */
export function FindingException({
  finding,
  exceptions,
  seen,
  approval,
  mayHandle,
  reply,
}: FindingExceptionProps) {
  const t = useWords();
  const live = exceptions.find(({ status }) => status === 'asked' || status === 'approved');
  const earlier = exceptions.filter((one) => one !== live);
  const asks = mayHandle && !live && finding.state === 'open';
  // The finding closed or was decided on while the form was being filled in: the answer stands without its form.
  const formless = <RefusedReply reply={reply} kept="reason" />;
  if (!asks && exceptions.length === 0) return formless;
  return (
    <Section title={t('handling.exception.title')} id="unntak">
      {live ? (
        <>
          <ExceptionItem exception={live} />
          {mayHandle ? (
            <PortalForm id="exception" reply={reply}>
              <input type="hidden" name="exceptionId" value={live.id} />
              <input type="hidden" name="ends" value={live.status} />
              <FormActions>
                <SubmitButton intent="end" variant="default">
                  {t(live.status === 'asked' ? 'handling.exception.withdraw' : 'handling.exception.end')}
                </SubmitButton>
              </FormActions>
            </PortalForm>
          ) : null}
        </>
      ) : null}
      {asks ? <AskForm seen={seen} approval={approval} reply={reply} /> : null}
      {!asks && !(live && mayHandle) ? formless : null}
      {earlier.length > 0 ? (
        <>
          <h3>{t('handling.exception.earlier')}</h3>
          {earlier.map((exception) => (
            <ExceptionItem key={exception.id} exception={exception} />
          ))}
        </>
      ) : null}
    </Section>
  );
}

function AskForm({ seen, approval, reply }: Pick<FindingExceptionProps, 'seen' | 'approval' | 'reply'>) {
  const t = useWords();
  return (
    <>
      <p className="measure">
        {t(approval ? 'handling.exception.lead_approval' : 'handling.exception.lead_own')}{' '}
        {t('handling.exception.keeps')}
      </p>
      <PortalForm id="exception" reply={reply}>
        <input type="hidden" name="seen" value={seen} />
        <RadioField
          name="ground"
          label={t('handling.exception.ground')}
          options={EXCEPTION_GROUNDS.map((value) => ({
            value,
            label: t(`handling.exception.grounds.${value}`),
          }))}
        />
        <TextArea
          name="reason"
          label={t('handling.exception.reason')}
          hint={t('handling.exception.reason_hint')}
          maxLength={REASON_MAX}
          rows={3}
        />
        <FormActions>
          <SubmitButton intent="ask" variant="default">
            {t(approval ? 'handling.exception.ask' : 'handling.exception.set')}
          </SubmitButton>
        </FormActions>
      </PortalForm>
    </>
  );
}

/** Who asked, why, and what came of it. */
function ExceptionItem({ exception }: { exception: Exception }) {
  const t = useWords();
  const format = useFormat();
  const { status, ground, reason, askedBy, askedAt, word } = exception;
  return (
    <div className={classes.exception}>
      <p>
        <ExceptionStatusTag status={status} />
      </p>
      <p className="muted">
        {t('handling.exception.asked', { name: askedBy, date: format.date(askedAt) })}{' '}
        {t(`handling.exception.grounds.${ground}`)}.
      </p>
      <blockquote>{reason}</blockquote>
      {word ? <p>{t('handling.exception.word', { word })}</p> : null}
    </div>
  );
}

import type { FindingLine } from '~/domain/findings/finding-line.server';
import type { FormReply } from '~/http/form-reply';
import { useFormat, useWords } from '~/i18n/context';
import { FormActions, PortalForm, SubmitButton } from '~/ui/fields';
import { Section } from '~/ui/layout';

interface FindingElsewhereProps {
  finding: Pick<FindingLine, 'stage' | 'stageAt'>;
  reply: FormReply | null;
}

/** Says that the finding is corrected in the specialist system, or that it is not after all. */
export function FindingElsewhere({ finding, reply }: FindingElsewhereProps) {
  const t = useWords();
  const format = useFormat();
  const waiting = finding.stage === 'fixed_elsewhere';
  return (
    <Section title={t('handling.elsewhere.title')} id="fagsystem">
      <p className="measure">
        {waiting
          ? t('handling.elsewhere.waiting', { date: finding.stageAt ? format.date(finding.stageAt) : '' })
          : t('handling.elsewhere.lead')}
      </p>
      <PortalForm id="elsewhere" reply={reply}>
        <FormActions>
          <SubmitButton intent={waiting ? 'not-fixed' : 'fixed'} variant="default">
            {t(waiting ? 'handling.elsewhere.unmark' : 'handling.elsewhere.mark')}
          </SubmitButton>
        </FormActions>
      </PortalForm>
    </Section>
  );
}

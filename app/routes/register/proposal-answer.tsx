import { PROPOSAL_TEXT_MAX, type ProposalView } from '~/domain/tickets/proposals/proposal';
import type { FormReply } from '~/http/form-reply';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { Notice } from '~/ui/data';
import { FormActions, PortalForm, SubmitButton, TextArea } from '~/ui/fields';
import { ButtonLink, Section } from '~/ui/layout';
import type { EffectView } from './change-submission.server';
import { Effect } from './effect';
import type { PersonContext } from './opened-person.server';

interface ProposalAnswerProps {
  proposal: ProposalView;
  about: PersonContext;
  decides: boolean;
  stale: boolean;
  effect: EffectView | null;
  reply: FormReply | null;
}

/** What accepting does, and the two answers; or what was answered. */
export function ProposalAnswer({ proposal, about, decides, stale, effect, reply }: ProposalAnswerProps) {
  const t = useWords();
  const format = useFormat();
  const { status, decidedBy, decidedAt, word, changeId } = proposal;
  if (!decides) {
    return (
      <Notice
        title={t(`compose.proposal.${status}`)}
        action={
          changeId ? (
            <ButtonLink to={paths.changeDone(changeId, about)} variant="default">
              {t('compose.proposal.change')}
            </ButtonLink>
          ) : null
        }
      >
        {decidedAt ? (
          <p>{t('compose.proposal.decided', { name: decidedBy ?? '', time: format.dateTime(decidedAt) })}</p>
        ) : null}
        {word ? <p>{word}</p> : null}
      </Notice>
    );
  }
  const declining = Object.keys(reply?.errors ?? {}).includes('word');
  return (
    <>
      {effect ? <Effect effect={effect} still /> : null}
      {effect && effect.warnings.length > 0 ? (
        <Notice tone="warning" title={t('register.change.warnings')}>
          <ul>
            {effect.warnings.map((warning) => (
              <li key={warning}>{t.message(warning)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {stale ? null : (
        <PortalForm id="accept" reply={declining ? null : reply}>
          <p className="muted">{t('compose.proposal.accept_hint')}</p>
          <FormActions>
            <SubmitButton intent="accept">{t('compose.proposal.accept')}</SubmitButton>
          </FormActions>
        </PortalForm>
      )}
      <Section title={t('compose.proposal.decline')}>
        <PortalForm id="decline" reply={declining || stale ? reply : null}>
          <TextArea name="word" label={t('compose.proposal.word')} rows={3} maxLength={PROPOSAL_TEXT_MAX} />
          <FormActions>
            <SubmitButton intent="decline" variant="default">
              {t('compose.proposal.decline')}
            </SubmitButton>
          </FormActions>
        </PortalForm>
      </Section>
    </>
  );
}

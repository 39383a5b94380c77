import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { can } from '~/domain/accounts/permissions';
import { keepPurpose } from '~/domain/accounts/sessions.server';
import { openPerson } from '~/domain/register/open-person.server';
import { keptForm, purposeForm } from '~/domain/register/purpose';
import { PURPOSE_REASONS } from '~/domain/register/purpose-reasons';
import { localPath } from '~/http/local-path';
import { pageTitle } from '~/http/page-title';
import { parseForm } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { requirePermission, requireSignIn } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { notFound } from '~/platform/errors';
import { CheckboxField, FormActions, PortalForm, RadioField, SubmitButton, TextField } from '~/ui/fields';
import { Page } from '~/ui/layout';
import { idOf } from './opened-person.server';

export const meta = pageTitle((t) => t('register.purpose.title'));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'persons.open');
  // Asks whether the person exists for the actor, so that the question itself tells nothing.
  await openPerson(actor, { personId: idOf(params.personId) });
  return null;
}

/** Only pages about this very person come after its purpose. */
function nextPage(request: Request, personId: number): string {
  const wanted = localPath(new URL(request.url).searchParams.get('til'));
  const ours = wanted !== null && /^\/(personer|endringer)\//.test(wanted) && !wanted.includes('/formal');
  return ours ? wanted : paths.person(personId);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, sessionKey } = await requireSignIn(request, 'persons.open');
  if (!can(actor, 'persons.open')) throw notFound();
  const personId = idOf(params.personId);
  const parsed = await parseForm(request, purposeForm);
  if (!parsed.ok) return data({ reply: parsed.reply }, { status: 422 });
  const { reason, note, keep } = parsed.value;
  await openPerson(actor, { personId, choice: { kind: 'choice', reason, note } });
  if (keep) await keepPurpose(sessionKey, keptForm({ reason, note }));
  return redirect(nextPage(request, personId), 303);
}

export default function PersonPurpose() {
  const answer = useActionData<typeof action>();
  const t = useWords();
  return (
    <Page title={t('register.purpose.title')} lead={t('register.purpose.lead')} narrow>
      <PortalForm reply={answer?.reply}>
        <RadioField
          name="reason"
          label={t('register.purpose.reason')}
          options={PURPOSE_REASONS.map((reason) => ({
            value: reason,
            label: t(`register.purpose.reasons.${reason}`),
          }))}
        />
        <TextField
          name="note"
          label={t('register.purpose.note')}
          hint={t('register.purpose.note_hint')}
          maxLength={200}
          autoComplete="off"
          optional
        />
        <CheckboxField
          name="keep"
          label={t('register.purpose.keep')}
          hint={t('register.purpose.keep_hint')}
        />
        <FormActions>
          <SubmitButton>{t('register.purpose.submit')}</SubmitButton>
        </FormActions>
      </PortalForm>
    </Page>
  );
}

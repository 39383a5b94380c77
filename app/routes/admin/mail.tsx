import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getMail } from '~/domain/notifications/get-mail.server';
import { mailLabel } from '~/domain/notifications/mail-label';
import { retryMail } from '~/domain/notifications/retry-mail.server';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { Facts, Notice } from '~/ui/data';
import { PortalForm, SubmitButton } from '~/ui/fields';
import { Page, Section } from '~/ui/layout';
import classes from './mail.module.css';
import { MailStateTag } from './mail-state';

export const meta = pageTitle((t) => t('mail.list.title'));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'operations.read');
  return { mail: await getMail(actor, params.mailId ?? '') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'operations.read');
  const mail = await getMail(actor, params.mailId ?? '');
  await retryMail(actor, mail.id);
  return redirectWithFlash(request, paths.mail(mail.id), { key: 'mail.one.retried' });
}

export default function Mail() {
  const { mail } = useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  const { content } = mail;
  const error = mail.lastError === 'recipient_blocked' ? t('mail.one.disabled') : mail.lastError;
  return (
    <Page
      title={content?.subject ?? mailLabel(t, mail.template)}
      breadcrumbs={[{ href: paths.mails(), label: t('mail.list.title') }]}
      actions={
        mail.state === 'sent' ? null : (
          <PortalForm id="retry" inline>
            <SubmitButton intent="retry">{t('mail.one.retry')}</SubmitButton>
          </PortalForm>
        )
      }
    >
      <Facts
        items={[
          { term: t('mail.list.filter_state'), value: <MailStateTag state={mail.state} /> },
          { term: t('mail.list.to'), value: mail.to },
          { term: t('mail.list.created'), value: format.dateTime(mail.createdAt) },
          { term: t('mail.list.sent'), value: format.dateTime(mail.sentAt) },
          { term: t('mail.list.attempts'), value: format.number(mail.attempts) },
          { term: t('mail.one.message_id'), value: <code>{mail.messageId}</code> },
          ...(error ? [{ term: t('mail.one.last_error'), value: error }] : []),
        ]}
      />
      {content ? (
        <>
          <Section title={t('mail.one.text')}>
            <pre className={classes.text}>{content.text}</pre>
          </Section>
          <details className={classes.html}>
            <summary>{t('mail.one.html')}</summary>
            <iframe
              className={classes.preview}
              title={t('mail.one.html')}
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              srcDoc={content.html.replaceAll('<a ', '<a target="_blank" rel="noreferrer" ')}
            />
          </details>
        </>
      ) : (
        <Notice>{t('mail.one.secret')}</Notice>
      )}
    </Page>
  );
}

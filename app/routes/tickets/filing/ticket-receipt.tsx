import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { getReceipt } from '~/domain/tickets/filing/get-receipt.server';
import { pageTitle } from '~/http/page-title';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { ticketNumber } from '~/routes/tickets/ticket/ticket-number.server';
import { ButtonLink, Page, Section } from '~/ui/layout';

export const meta = pageTitle((t) => t('tickets.receipt.title'));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.read');
  return { receipt: await getReceipt(actor, ticketNumber(params)) };
}

export default function TicketReceipt() {
  const { receipt } = useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  const date = format.longDate(receipt.answerBy);
  return (
    <Page
      title={t('tickets.receipt.title')}
      lead={t('tickets.receipt.lead', { number: receipt.number })}
      narrow
    >
      <Section title={t('tickets.receipt.next')}>
        <ol>
          <li>{t(receipt.persons > 0 ? 'tickets.receipt.step_read' : 'tickets.receipt.step_read_alone')}</li>
          <li>
            {receipt.email
              ? t('tickets.receipt.step_answer', { date, email: receipt.email })
              : t('tickets.receipt.no_mail', { date })}
          </li>
          {receipt.findings > 0 ? <li>{t('tickets.receipt.step_fix')}</li> : null}
        </ol>
      </Section>
      <div className="row">
        <ButtonLink to={paths.ticket(receipt.number)}>{t('tickets.receipt.to_ticket')}</ButtonLink>
        <Link to={paths.tickets()}>{t('tickets.receipt.to_list')}</Link>
      </div>
    </Page>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { getRating } from '~/domain/tickets/get-rating.server';
import { rateTicket } from '~/domain/tickets/rate-ticket.server';
import { ratingForm } from '~/domain/tickets/rating';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { parseForm } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { AppError } from '~/platform/errors';
import { Page } from '~/ui/layout';
import { RatingBlock } from './rating-block';
import { ticketNumber } from './ticket-number.server';

export const meta = pageTitle((t) => t('work.rating.title'));

/** Where the link in the mail leads. Opening it says nothing yet: mail programs open links by themselves. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.read');
  const number = ticketNumber(params);
  return { number, rating: await getRating(actor, number) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.reply');
  const number = ticketNumber(params);
  const parsed = await parseForm(request, ratingForm);
  if (!parsed.ok) throw new AppError('invalid');
  await rateTicket(actor, number, parsed.value.score);
  return redirectWithFlash(request, paths.rateTicket(number), { key: 'work.rating.thanks' });
}

export default function RateTicket() {
  const { number, rating } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <Page
      title={t('work.rating.page_title', { number })}
      breadcrumbs={[{ href: paths.tickets(), label: t('tickets.title') }]}
      narrow
    >
      {rating ? <RatingBlock rating={rating} /> : <p>{t('work.rating.not_yet')}</p>}
      <p>
        <Link to={paths.ticket(number)}>{t('work.rating.to_ticket')}</Link>
      </p>
    </Page>
  );
}

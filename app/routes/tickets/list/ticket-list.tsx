import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { BULK_MAX } from '~/domain/tickets/bulk/bulk-max';
import { canFile, isDesk, isLead } from '~/domain/tickets/policy';
import { answerSearch } from '~/domain/tickets/queue/answer-search.server';
import { findTickets } from '~/domain/tickets/queue/find-tickets.server';
import { columnsOf, countFilters, listParams, sortOf } from '~/domain/tickets/queue/list-params';
import { COUNT_MAX, type Queue } from '~/domain/tickets/queue/queues';
import { ticketListQuery } from '~/domain/tickets/queue/ticket-list-query';
import { findThemes } from '~/domain/tickets/themes/find-themes.server';
import { pageTitle } from '~/http/page-title';
import { formReply, readForm } from '~/http/parse-form.server';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { searchWithoutNumbers } from '~/http/search-without-numbers.server';
import { useFormat, useWords } from '~/i18n/context';
import { messageKey } from '~/i18n/message-key';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { BULK_FORM, BulkBar } from '~/routes/tickets/bulk/bulk-bar';
import { Keyboard } from '~/routes/tickets/keyboard/keyboard';
import { ListPresence } from '~/routes/tickets/presence/presence-line';
import { TicketChips } from '~/routes/tickets/ticket/ticket-chips';
import { EmptyState, Pager } from '~/ui/data';
import { ButtonLink, Page } from '~/ui/layout';
import { DeskLinks } from './desk-links';
import { ListExport } from './list-export';
import { municipalityOptions } from './municipality-options.server';
import { NextTicket } from './next-ticket';
import { SavedViews } from './saved-views';
import { TicketFilters } from './ticket-filters';
import { TicketQueues } from './ticket-queues';
import { TicketSearch } from './ticket-search';
import { TicketTable } from './ticket-table';

export const meta = pageTitle((t) => t('tickets.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.read');
  const query = parseQuery(request, ticketListQuery);
  searchWithoutNumbers(request, query.sok, paths.tickets(listParams({ ...query, sok: '', side: 1 })));
  const desk = isDesk(actor);
  const [page, themes, municipalities] = await Promise.all([
    findTickets(actor, query),
    findThemes(actor.language, { retired: true }),
    desk ? municipalityOptions() : '',
  ]);
  return {
    query,
    page,
    themes,
    municipalities,
    desk,
    lead: isLead(actor),
    files: canFile(actor),
    userId: actor.id,
    now: now().toISOString(),
    requestId: desk ? newId() : '',
  };
}

/** Searches by POST: a number that names a person may not stand in an address. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.read');
  const form = await readForm(request);
  const kept = new URL(request.url).searchParams;
  const query = parseQuery(request, ticketListQuery);
  const narrowed = { tema: query.tema, kommune: query.kommune, kolonne: query.kolonne };
  const everything = { ...narrowed, ko: 'alle', status: 'alle' } as const;
  const answer = await answerSearch(actor, String(form.get('sok') ?? '').slice(0, 200));
  const refuse = (key: string) => data({ reply: formReply(form, { sok: key }) }, { status: 422 });
  switch (answer.found) {
    case 'nothing_asked':
      kept.delete('sok');
      kept.delete('side');
      return redirect(`${paths.tickets()}${kept.size > 0 ? `?${kept}` : ''}`, 303);
    case 'ticket':
      return redirect(paths.ticket(answer.number), 303);
    case 'person':
      return redirect(paths.tickets(listParams({ ...everything, person: answer.personId })), 303);
    case 'words':
      return redirect(paths.tickets(listParams({ ...everything, sok: answer.words })), 303);
    case 'nobody':
      return refuse('queue.search.nobody');
    case 'refused':
      return refuse('queue.search.number_refused');
    case 'faulty_number':
      return refuse(messageKey(`errors.fields.duf.${answer.fault}`, { count: answer.length }));
  }
}

export default function TicketList() {
  const { query, page, themes, municipalities, desk, lead, files, userId, now, requestId } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const format = useFormat();
  const waiting = page.counts.ufordelt;
  const sentence =
    waiting > COUNT_MAX
      ? t('queue.lead_many', { count: format.number(COUNT_MAX) })
      : t('queue.lead', { count: waiting });
  const active = countFilters(query);
  return (
    <Page
      title={t('tickets.title')}
      lead={desk ? sentence : t('tickets.lead_municipality')}
      actions={
        <>
          {desk ? <NextTicket requestId={requestId} /> : null}
          {desk ? <DeskLinks lead={lead} /> : null}
          {files ? <ButtonLink to={paths.newTicket()}>{t('tickets.file')}</ButtonLink> : null}
        </>
      }
    >
      <TicketSearch query={query} page={page} reply={answer?.reply} filters={active} />
      <TicketQueues query={query} counts={page.counts} desk={desk} />
      <SavedViews views={page.views} query={query} userId={userId} />
      <TicketFilters
        query={query}
        themes={themes}
        municipalities={municipalities}
        desk={desk}
        active={active}
      />
      <TicketChips query={query} />
      <ListPresence desk={desk}>
        <TicketTable
          rows={page.rows}
          columns={columnsOf(query, desk)}
          sort={sortOf(query, desk)}
          stems={page.stems}
          now={now}
          desk={desk}
          form={page.choices ? BULK_FORM : undefined}
          empty={<EmptyState title={t(emptyKey(desk, query.ko, active))} />}
        />
      </ListPresence>
      {page.choices && page.rows.length > 0 ? (
        <BulkBar choices={page.choices} query={query} total={page.total} most={BULK_MAX} userId={userId} />
      ) : null}
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} more={page.more} />
      {page.total > 0 ? <ListExport query={query} /> : null}
      <Keyboard desk={desk} />
    </Page>
  );
}

function emptyKey(desk: boolean, queue: Queue, filters: number) {
  if (filters > 0) return 'tickets.list.empty_filtered' as const;
  return desk ? (`queue.empty.${queue}` as const) : ('tickets.list.empty_municipality' as const);
}

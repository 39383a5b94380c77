import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findThemes } from '~/domain/tickets/find-themes.server';
import { findTickets } from '~/domain/tickets/find-tickets.server';
import { holdsPersonNumber } from '~/domain/tickets/person-numbers';
import { canFile, isDesk } from '~/domain/tickets/policy';
import { ticketListQuery } from '~/domain/tickets/ticket-forms';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { EmptyState, Pager } from '~/ui/data';
import { ButtonLink, Page } from '~/ui/layout';
import { ListPresence } from './presence-line';
import { TicketFilters } from './ticket-filters';
import { TicketQueues } from './ticket-queues';
import { TicketTable } from './ticket-table';

export const meta = pageTitle((t) => t('tickets.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.read');
  const query = parseQuery(request, ticketListQuery);
  if (holdsPersonNumber(query.sok)) {
    const to = paths.tickets({ ...query, sok: null, side: null });
    throw redirectWithFlash(request, to, { tone: 'warning', key: 'tickets.list.search_number' });
  }
  const [page, themes] = await Promise.all([
    findTickets(actor, query),
    findThemes(actor.language, { retired: true }),
  ]);
  return { query, page, themes, desk: isDesk(actor), files: canFile(actor) };
}

export default function TicketList() {
  const { query, page, themes, desk, files } = useLoaderData<typeof loader>();
  const { counts, municipalities } = page;
  const t = useWords();
  const filters = [query.tema, query.kommune, query.sok, query.status === 'aktive' ? '' : query.status];
  const active = filters.filter((value) => value !== '').length;
  return (
    <Page
      title={t('tickets.title')}
      lead={desk ? t('tickets.lead_desk', { count: counts.unassigned }) : t('tickets.lead_municipality')}
      actions={files ? <ButtonLink to={paths.newTicket()}>{t('tickets.file')}</ButtonLink> : null}
    >
      <TicketQueues query={query} counts={counts} desk={desk} />
      <TicketFilters
        query={query}
        themes={themes}
        municipalities={municipalities}
        desk={desk}
        active={active}
      />
      <ListPresence desk={desk}>
        <TicketTable
          rows={page.rows}
          desk={desk}
          empty={<EmptyState title={t(emptyKey(desk, query.ko, active))} />}
        />
      </ListPresence>
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
    </Page>
  );
}

function emptyKey(desk: boolean, queue: string, filters: number) {
  if (filters > 0) return 'tickets.list.empty_filtered' as const;
  if (!desk) return 'tickets.list.empty_municipality' as const;
  return queue === 'mine' ? ('tickets.list.empty_mine' as const) : ('tickets.list.empty_queue' as const);
}

import { listParams } from '~/domain/tickets/queue/list-params';
import type { TicketListQuery } from '~/domain/tickets/queue/ticket-list-query';
import type { Tx } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import type { Prisma } from '~generated/prisma/client';

const VIEWS: readonly { name: string; shared: boolean; query: Partial<TicketListQuery> }[] = [
  {
    name: 'Årsrapportering, lengst ventet',
    shared: true,
    query: { ko: 'venter', tema: 'arsrapportering', sorter: 'ventet' },
  },
  {
    name: 'Åpnet igjen siste tid',
    shared: true,
    query: {
      ko: 'alle',
      bare: 'gjenapnet',
      sorter: '-endret',
      kolonne: ['tilstand', 'tema', 'kommune', 'behandler', 'endret'],
    },
  },
  { name: 'Høy prioritet', shared: false, query: { ko: 'alle', prioritet: 'high' } },
];

/** Saved views of the desk: two that are shared, one of the first agent's own. */
export async function loadViews(tx: Tx): Promise<void> {
  const owner = await tx.user.findUniqueOrThrow({ where: { email: 'support1@imdi.example' } });
  for (const { query, ...view } of VIEWS) {
    await tx.ticketView.create({
      data: {
        id: newId(),
        ownerId: owner.id,
        house: '*',
        query: listParams(query) as Prisma.InputJsonObject,
        ...view,
      },
    });
  }
}

import type { DeskWork } from '~/domain/tickets/read-ticket-work.server';
import type { FormReply } from '~/http/form-reply';
import type { TicketPageView } from '~/routes/tickets/compose/composers';
import type { TicketAnswer } from './ticket-steps.server';

export type WorkProps = { view: TicketPageView; work: DeskWork; answer: TicketAnswer | null };

/** The reply that belongs to a form of the page. */
export const replyOf = (answer: TicketAnswer | null, form: string): FormReply | null =>
  answer?.form === form ? answer.reply : null;

import { z } from 'zod';
import { TITLE_MAX } from '../ticket';
import { writtenText } from '../written-text';
import { LINK_RELATIONS } from './link-relation';

const ticketNumber = z.coerce.number().int().min(1).max(999_999_999);

/** What the other ticket is to this one. */
export const linkForm = z.object({ other: ticketNumber, relation: z.enum(LINK_RELATIONS) });
export type LinkInput = z.infer<typeof linkForm>;

export const otherTicketForm = z.object({ other: ticketNumber });

/** The messages that become a ticket of their own. */
export const splitForm = z.object({
  ticketId: z.uuid(),
  themeCode: z.string().min(1).max(60),
  title: writtenText(TITLE_MAX),
  messageIds: z.array(z.uuid()).min(1).max(500),
});
export type SplitInput = z.infer<typeof splitForm>;

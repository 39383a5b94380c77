import { z } from 'zod';

/** «Neste sak»: nothing but which press it is. */
export const nextTicketForm = z.object({ requestId: z.uuid() });

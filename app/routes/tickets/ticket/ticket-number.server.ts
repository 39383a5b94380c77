import { notFound } from '~/platform/errors';

/** The ticket number of the address. @throws AppError not_found for anything that is no number */
export function ticketNumber(params: { number?: string }): number {
  const text = params.number ?? '';
  if (!/^[1-9]\d{0,8}$/.test(text)) throw notFound();
  return Number(text);
}

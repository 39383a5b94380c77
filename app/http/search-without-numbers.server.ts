import { holdsPersonNumber } from '~/domain/register/duf';
import { redirectWithFlash } from './flash.server';

/**
 * Numbers that name a person may not stand in an address, where they are kept in histories and logs along the way. Leads from
 * a search with one to the page without it, and says why.
 */
export function searchWithoutNumbers(
  request: Request,
  search: string,
  to: string,
  key = 'tickets.list.search_number',
): void {
  if (!holdsPersonNumber(search)) return;
  throw redirectWithFlash(request, to, { tone: 'warning', key });
}

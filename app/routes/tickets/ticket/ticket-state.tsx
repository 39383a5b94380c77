import type { TicketState } from '~/domain/tickets/ticket';
import { useWords } from '~/i18n/context';
import { StateTag, type StateTone } from '~/ui/data';

/** What a state asks for differs by reader: what waits for you stands out. */
function toneOf(state: TicketState, desk: boolean): StateTone {
  switch (state) {
    case 'new':
      return 'new';
    case 'open':
      return 'active';
    case 'waiting_for_municipality':
      return desk ? 'waiting' : 'attention';
    case 'waiting_for_imdi':
      return desk ? 'attention' : 'waiting';
    case 'waiting_for_fix':
      return 'waiting';
    case 'solved':
      return 'done';
    case 'closed':
      return 'closed';
  }
}

/** Where a ticket stands, in a shape and a word. */
export function TicketStateTag({ state, desk }: { state: TicketState; desk: boolean }) {
  const t = useWords();
  return <StateTag tone={toneOf(state, desk)}>{t(`tickets.state.${state}`)}</StateTag>;
}

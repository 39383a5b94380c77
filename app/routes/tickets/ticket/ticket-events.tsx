import type { TicketEventLine } from '~/domain/tickets/conversation';
import { TICKET_STATES } from '~/domain/tickets/ticket';
import { useWords } from '~/i18n/context';
import type { Translate } from '~/i18n/shape';
import { Timeline } from '~/ui/data';
import classes from './conversation.module.css';

/** What else happened, folded to one line that tells the latest: who took it, who changed what. */
export function TicketEvents(props: { events: TicketEventLine[] }) {
  const t = useWords();
  const events = props.events.filter((event) => sentence(t, event) !== '');
  const latest = events.at(-1);
  if (events.length === 0) return null;
  return (
    <details className={classes.events}>
      <summary>
        {t('tickets.page.events_last', {
          events: t('tickets.page.events', { count: events.length }),
          last: latest ? sentence(t, latest) : '',
        })}
      </summary>
      <Timeline
        withTime
        label={t('tickets.page.events', { count: events.length })}
        items={events.map((event) => ({
          key: event.id,
          date: event.at,
          title: sentence(t, event),
          tone: 'quiet',
        }))}
      />
    </details>
  );
}

function stateWord(t: Translate, state: string | null): string {
  const known = TICKET_STATES.find((one) => one === state);
  return known ? t(`tickets.state.${known}`) : (state ?? '');
}

function sentence(t: Translate, event: TicketEventLine): string {
  const actor = event.actor ?? '';
  switch (event.kind) {
    case 'ticket.filed':
      return t('tickets.event.filed', { actor });
    case 'ticket.assigned':
      if (!event.assignee) return t('tickets.event.unassigned', { actor });
      if (event.assignee === event.actor) return t('tickets.event.taken', { actor });
      return t('tickets.event.assigned', { actor, assignee: event.assignee });
    case 'ticket.state_changed':
      return t('tickets.event.state_changed', {
        actor,
        from: stateWord(t, event.from),
        to: stateWord(t, event.to),
      });
    case 'ticket.theme_changed':
      return t('tickets.event.theme_changed', { actor, from: event.from ?? '', to: event.to ?? '' });
    case 'ticket.person_added':
      return t('tickets.event.person_added', { actor, count: event.count });
    case 'ticket.rows_solved':
      return t('filing.rows.event_solved', { actor, count: event.count });
    case 'ticket.rows_reopened':
      return t('filing.rows.event_reopened', { actor, count: event.count });
    case 'ticket.solved':
      return t('tickets.event.solved', { actor });
    case 'ticket.solved_by_findings':
      return t('tickets.event.solved_by_findings');
    case 'ticket.reopened':
      return event.byFinding
        ? t('tickets.event.reopened_by_finding')
        : t('tickets.event.reopened', { actor });
    case 'ticket.priority_changed':
      return t('work.event.priority', {
        actor,
        from: t.message(`work.priority.${event.from}`),
        to: t.message(`work.priority.${event.to}`),
      });
    case 'ticket.put_back':
      return t('work.event.put_back', { actor });
    case 'ticket.merged':
      return t('work.event.merged', { actor, ...event.numbers });
    case 'ticket.unmerged':
      return t('work.event.unmerged', { actor, ...event.numbers });
    case 'ticket.split':
      return t('work.event.split', { actor, ...event.numbers });
    case 'ticket.redacted':
      return t('work.event.redacted', { actor });
    case 'ticket.escalated':
      return t('work.event.escalated');
    case 'ticket.answer_undone':
      return t('compose.event.undone', { actor });
    case 'ticket.change_proposed':
      return t('compose.event.proposed', { actor });
    case 'ticket.change_accepted':
      return t('compose.event.accepted', { actor });
    case 'ticket.change_declined':
      return t('compose.event.declined', { actor });
    case 'ticket.change_withdrawn':
      return t('compose.event.withdrawn', { actor });
    case 'ticket.answer_stopped':
      return t('compose.event.stopped', { actor });
    case 'ticket.closed':
      return t('tickets.event.closed');
    default:
      return '';
  }
}

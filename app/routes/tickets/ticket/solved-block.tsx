import { Link } from '@remix-run/react';
import type { ProofLine, TicketHead } from '~/domain/tickets/get-ticket.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import type { Translate } from '~/i18n/shape';
import { Notice } from '~/ui/data';
import classes from './ticket.module.css';

/** That the ticket is solved, why, and until when one may object. */
export function SolvedBlock({ ticket }: { ticket: TicketHead }) {
  const t = useWords();
  const format = useFormat();
  if (ticket.state !== 'solved' && ticket.state !== 'closed') return null;
  if (!ticket.proof && !ticket.objectBy) return null;
  return (
    <Notice title={ticket.proof ? t('tickets.page.proof_title') : t('tickets.page.solved_title')}>
      {ticket.proof ? (
        <ul className={classes.proof}>
          {ticket.proof.map((line) => (
            <li key={line.findingId}>
              <Link to={paths.rule(line.ruleId)}>{line.title}</Link>
              <br />
              <span className="muted">
                {reason(t, line)} · {format.dateTime(line.at)}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {ticket.objectBy ? (
        <p>{t('tickets.page.solved_text', { date: format.longDate(ticket.objectBy) })}</p>
      ) : null}
    </Notice>
  );
}

const CAUSES = ['data', 'rule', 'time', 'scope'] as const;

function reason(t: Translate, line: ProofLine): string {
  const change = line.changeKind ? t.message(`tickets.page.change.${line.changeKind}`) : null;
  if (line.actor && (change || line.cause === 'data')) {
    return t('tickets.page.proof_by', { change: change ?? t('tickets.page.change.other'), name: line.actor });
  }
  if (change) return change;
  const cause = CAUSES.find((known) => known === line.cause) ?? 'unknown';
  return t(`tickets.page.proof_cause.${cause}`);
}

import { Link } from '@remix-run/react';
import { CHANGE_KINDS, CHANGES } from '~/domain/register/changes';
import type { TicketPersonView } from '~/domain/tickets/persons/find-ticket-persons.server';
import type { ProposalLine } from '~/domain/tickets/proposals/proposal';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { StateTag, type StateTone } from '~/ui/data';
import { PortalForm, SubmitButton } from '~/ui/fields';
import { Section } from '~/ui/layout';
import classes from './proposals.module.css';
import type { TicketAnswer } from './ticket-steps.server';

type Props = {
  proposals: ProposalLine[];
  persons: TicketPersonView[];
  number: number;
  desk: boolean;
  answer: TicketAnswer | null;
};

const TONE: Record<ProposalLine['status'], StateTone> = {
  open: 'waiting',
  accepted: 'done',
  declined: 'closed',
  withdrawn: 'closed',
};

/** Corrections that IMDi has proposed in the ticket, what became of them, and for the desk the way to a new one. */
export function Proposals({ proposals, persons, number, desk, answer }: Props) {
  const t = useWords();
  if (proposals.length === 0 && !(desk && persons.length > 0)) return null;
  const nameOf = (id: number) => persons.find((person) => person.id === id)?.name;
  return (
    <Section title={t('compose.proposal.title')}>
      {proposals.length > 0 ? (
        <ul className={classes.list}>
          {proposals.map((proposal) => (
            <ProposalItem
              key={proposal.id}
              proposal={proposal}
              person={nameOf(proposal.personId) ?? t('compose.proposal.graded')}
              number={number}
              desk={desk}
              answer={answer}
            />
          ))}
        </ul>
      ) : null}
      {desk
        ? persons.map((person) => (
            <details key={person.id}>
              <summary>
                {t('compose.proposal.propose_for', { name: person.name ?? t('compose.proposal.graded') })}
              </summary>
              <ul>
                {CHANGE_KINDS.map((kind) => (
                  <li key={kind}>
                    <Link to={paths.proposeChange(person.id, CHANGES[kind].slug, { ticket: number })}>
                      {t(`register.change.names.${kind}`)}
                    </Link>
                  </li>
                ))}
              </ul>
            </details>
          ))
        : null}
    </Section>
  );
}

type ItemProps = Omit<Props, 'proposals' | 'persons'> & { proposal: ProposalLine; person: string };

function ProposalItem({ proposal, person, number, desk, answer }: ItemProps) {
  const t = useWords();
  const format = useFormat();
  const { id, status, decidedAt, changeId, personId } = proposal;
  const form = `withdraw-${id}`;
  const about = { ticket: number };
  return (
    <li className={classes.proposal} data-open={status === 'open' || undefined}>
      <p>
        <strong>{t(`register.change.names.${proposal.kind}`)}</strong>{' '}
        <StateTag tone={TONE[status]}>{t(`compose.proposal.${status}`)}</StateTag>
      </p>
      <p className={classes.small}>
        {person}. {t('compose.proposal.by', { name: proposal.author })} {format.dateTime(proposal.at)}
      </p>
      <p className={classes.reason}>{proposal.reason}</p>
      {decidedAt ? (
        <p className={classes.small}>
          {t('compose.proposal.decided', {
            name: proposal.decidedBy ?? '',
            time: format.dateTime(decidedAt),
          })}
        </p>
      ) : null}
      {proposal.word ? <p className={classes.reason}>«{proposal.word}»</p> : null}
      <p>
        <Link to={paths.proposal(personId, id, about)}>
          {t(status === 'open' && !desk ? 'compose.proposal.look_decide' : 'compose.proposal.look')}
        </Link>
        {changeId ? (
          <>
            {' · '}
            <Link to={paths.changeDone(changeId, about)}>{t('compose.proposal.change')}</Link>
          </>
        ) : null}
      </p>
      {proposal.mayWithdraw ? (
        <PortalForm id={form} reply={answer?.form === form ? answer.reply : null} inline>
          <input type="hidden" name="proposalId" value={id} />
          <SubmitButton intent="withdraw-proposal" variant="subtle">
            {t('compose.proposal.withdraw')}
          </SubmitButton>
        </PortalForm>
      ) : null}
    </li>
  );
}

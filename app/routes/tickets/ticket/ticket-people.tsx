import { Link } from '@remix-run/react';
import type {
  RecordFacts,
  TicketPersons,
  TicketPersonView,
} from '~/domain/tickets/persons/find-ticket-persons.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { MaskedDuf, Severity } from '~/ui/data';
import { Section } from '~/ui/layout';
import classes from './ticket.module.css';

type Props = { people: TicketPersons; ticketNumber: number; desk: boolean };

/** The persons of the ticket with their findings and the main facts of their records. */
export function TicketPeople({ people, ticketNumber, desk }: Props) {
  const t = useWords();
  const { persons, hidden, many } = people;
  if (many > 0) return null;
  return (
    <Section title={t('tickets.persons.title')}>
      {persons.length + hidden === 0 ? <p className="muted">{t('tickets.persons.none')}</p> : null}
      <ul className={classes.people}>
        {persons.map((person) => (
          <li key={person.id}>
            <PersonBlock person={person} ticketNumber={ticketNumber} desk={desk} />
          </li>
        ))}
      </ul>
      {hidden > 0 ? <p className="muted">{t('tickets.persons.hidden', { count: hidden })}</p> : null}
    </Section>
  );
}

type BlockProps = { person: TicketPersonView; ticketNumber: number; desk: boolean };

function PersonBlock({ person, ticketNumber, desk }: BlockProps) {
  const t = useWords();
  return (
    <>
      <h3>
        <Link to={paths.person(person.id, { ticket: ticketNumber })}>
          {person.name ?? t('tickets.new.graded')}
        </Link>
      </h3>
      <p className={classes.small}>
        <MaskedDuf duf={person.duf} />
      </p>
      {person.settled ? <p className={classes.small}>✓ {t('tickets.persons.settled')}</p> : null}
      {person.changed ? <p className={classes.small}>{t('tickets.persons.changed')}</p> : null}
      <h4>{t('tickets.persons.findings')}</h4>
      {person.findings.length === 0 ? (
        <p className={classes.small}>{t('tickets.persons.no_findings')}</p>
      ) : (
        <ul className={classes.findings}>
          {person.findings.map((finding) => (
            <li key={finding.id} data-gone={!finding.open || undefined}>
              <p>
                {finding.open ? (
                  <Severity level={finding.severity} />
                ) : (
                  <span className={classes.gone}>✓ {t('tickets.persons.gone')}</span>
                )}
                {finding.asked ? <span className="muted"> {t('tickets.persons.asked')}</span> : null}
              </p>
              <p>
                <Link to={paths.rule(finding.ruleId)}>{finding.title}</Link>
              </p>
              <p className={classes.small}>{finding.sentence}</p>
              {finding.open && !desk ? (
                <p className={classes.small}>
                  <Link to={paths.person(person.id, { finding: finding.id })}>
                    {t('tickets.persons.fix')}
                  </Link>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {person.facts ? <Record facts={person.facts} /> : null}
    </>
  );
}

function Record({ facts }: { facts: RecordFacts }) {
  const t = useWords();
  const format = useFormat();
  const { end } = facts;
  const started = facts.startedOn
    ? t('tickets.persons.started', { date: format.date(facts.startedOn) })
    : undefined;
  const ended = end ? [format.date(end.endedOn), end.reason].filter(Boolean).join(', ') : null;
  const lines: [string, string, string?][] = [
    [t('tickets.persons.born'), format.date(facts.birthDate)],
    [t('tickets.persons.regime'), facts.regime],
    [t('tickets.persons.category'), facts.categories.join(', ')],
    [t('tickets.persons.programme'), t(`tickets.persons.status.${facts.status}`), started],
    [
      t('tickets.persons.end'),
      ended ?? t('tickets.persons.no_end'),
      end?.bySystem ? t('tickets.persons.end_by_system') : undefined,
    ],
    [t('tickets.persons.measures'), format.number(facts.measures)],
  ];
  return (
    <>
      <h4>{t('tickets.persons.record')}</h4>
      <dl className={classes.record}>
        {lines.map(([term, value, note]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {value || '–'}
              {note ? <span className="muted"> ({note})</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

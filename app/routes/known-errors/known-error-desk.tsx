import type { SerializeFrom } from '@remix-run/node';
import { Link } from '@remix-run/react';
import type { DeskView, KnownErrorPage } from '~/domain/known-errors/get-known-error.server';
import type { LinkedTicket } from '~/domain/tickets/known-errors/find-linked-tickets.server';
import type { FormReply } from '~/http/form-reply';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { DataTable, Facts, Notice } from '~/ui/data';
import { PortalForm, SubmitButton } from '~/ui/fields';
import { ButtonLink, Section } from '~/ui/layout';
import { ExampleTable } from './example-table';
import classes from './known-errors.module.css';
import { languageList } from './language-list';
import { signatureLines } from './signature-lines';
import { UpdateForm } from './update-form';

interface KnownErrorDeskProps {
  error: SerializeFrom<KnownErrorPage & { desk: DeskView }>;
  tickets: readonly SerializeFrom<LinkedTicket>[];
  /** Names of those that the signature names. */
  municipalities: readonly string[];
  may: { write: boolean; answer: boolean };
  reply: FormReply | null;
}

/** What IMDi sees and does: numbers, whom the signature hits, linked tickets, updates, closing. */
export function KnownErrorDesk({ error, tickets, municipalities, may, reply }: KnownErrorDeskProps) {
  const t = useWords();
  const format = useFormat();
  const { desk, number } = error;
  const closed = error.status === 'closed';
  return (
    <Section title={t('known_errors.desk.title')}>
      {!closed && desk.persons === 0 && desk.ever > 0 ? (
        <Notice
          title={t('known_errors.closable')}
          action={
            may.write ? <Link to={paths.closeKnownError(number)}>{t('known_errors.desk.close')}</Link> : null
          }
        />
      ) : null}
      {error.missing.length > 0 ? (
        <Notice tone="warning">
          {t('known_errors.missing', { languages: languageList(t, error.missing) })}
        </Notice>
      ) : null}
      <Facts
        columns
        items={[
          { term: t('known_errors.desk.hit_now'), value: format.number(desk.persons) },
          { term: t('known_errors.desk.hit_ever'), value: format.number(desk.ever) },
          { term: t('known_errors.desk.solves'), value: format.number(desk.verdicts.solves) },
          { term: t('known_errors.desk.not_us'), value: format.number(desk.verdicts.notUs) },
          {
            term: t('known_errors.desk.visibility'),
            value: t(`known_errors.visibility.${error.visibility}`),
          },
          { term: t('known_errors.desk.loudness'), value: t(`known_errors.loudness.${desk.loudness}`) },
          ...(desk.closingReason
            ? [{ term: t('known_errors.desk.closing_reason'), value: desk.closingReason }]
            : []),
        ]}
      />
      {may.write ? (
        <div className={classes.pair}>
          <ButtonLink to={paths.editKnownError(number)} variant="default">
            {t('known_errors.desk.edit')}
          </ButtonLink>
          {closed ? (
            <PortalForm id="reopen" inline>
              <SubmitButton intent="reopen" variant="default">
                {t('known_errors.desk.reopen')}
              </SubmitButton>
            </PortalForm>
          ) : (
            <ButtonLink to={paths.closeKnownError(number)} variant="default">
              {t('known_errors.desk.close')}
            </ButtonLink>
          )}
        </div>
      ) : null}
      <Section title={t('known_errors.desk.signature')} level={3}>
        <ul>
          {signatureLines(desk.signature, municipalities, t, format).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <Tickets number={number} tickets={tickets} answer={may.answer} />
      {desk.places.length > 0 ? (
        <details className={classes.details}>
          <summary>{t('known_errors.desk.places')}</summary>
          <DataTable
            caption={t('known_errors.desk.places')}
            rows={desk.places}
            rowKey={({ code }) => code}
            columns={[
              { key: 'name', header: t('known_errors.desk.municipality'), cell: ({ name }) => name },
              {
                key: 'persons',
                header: t('known_errors.desk.persons'),
                numeric: true,
                decisive: true,
                cell: ({ persons }) => format.number(persons),
              },
            ]}
          />
        </details>
      ) : null}
      {desk.examples.length > 0 ? (
        <details className={classes.details}>
          <summary>{t('known_errors.desk.examples')}</summary>
          <ExampleTable examples={desk.examples} />
        </details>
      ) : null}
      {may.write && !closed ? <UpdateForm status={error.status} reply={reply} /> : null}
    </Section>
  );
}

type TicketsProps = { number: number; tickets: KnownErrorDeskProps['tickets']; answer: boolean };

function Tickets({ number, tickets, answer }: TicketsProps) {
  const t = useWords();
  const open = tickets.some(({ state }) => state !== 'solved' && state !== 'closed');
  return (
    <Section
      title={t('known_errors.desk.linked')}
      level={3}
      aside={
        open && answer ? (
          <Link to={paths.answerKnownError(number)}>{t('known_errors.desk.answer_all')}</Link>
        ) : undefined
      }
    >
      {tickets.length === 0 ? (
        <p className="muted">{t('known_errors.desk.no_linked')}</p>
      ) : (
        <ul className={classes.plain}>
          {tickets.map((ticket) => (
            <li key={ticket.number}>
              <Link to={paths.ticket(ticket.number)}>
                {ticket.number} {ticket.title}
              </Link>{' '}
              <span className="muted">
                {ticket.municipality} · {t(`tickets.state.${ticket.state}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

import { Link } from '@remix-run/react';
import type { TicketPage } from '~/domain/tickets/queue/find-tickets.server';
import { listParams } from '~/domain/tickets/queue/list-params';
import type { TicketListQuery } from '~/domain/tickets/queue/ticket-list-query';
import type { FormReply } from '~/http/form-reply';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { PortalForm, SubmitButton, TextField } from '~/ui/fields';
import classes from './ticket-list.module.css';

type Props = {
  query: TicketListQuery;
  page: Pick<TicketPage, 'total' | 'more'>;
  reply: FormReply | undefined;
  filters: number;
};

/** The search of the list, in a form of its own that is posted: numbers of persons never come into the address. */
export function TicketSearch({ query, page, reply, filters }: Props) {
  const t = useWords();
  return (
    <search className={classes.search}>
      <PortalForm
        id="sok"
        action={paths.tickets(listParams({ ...query, side: 1 }))}
        reply={reply}
        inline
        key={query.sok}
        aria-label={t('queue.search.label')}
      >
        <TextField
          name="sok"
          type="search"
          label={t('queue.search.label')}
          hint={t('queue.search.hint')}
          defaultValue={query.sok}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
        />
        <SubmitButton variant="default">{t('queue.search.button')}</SubmitButton>
      </PortalForm>
      {query.sok || query.person ? (
        <p role="status">
          <Found query={query} page={page} filters={filters} />{' '}
          <Link to={paths.tickets(listParams({ kolonne: query.kolonne }))}>{t('queue.search.clear')}</Link>
        </p>
      ) : null}
    </search>
  );
}

/** How many hits there are, and among which tickets. */
function Found({ query, page, filters }: Omit<Props, 'reply'>) {
  const t = useWords();
  const format = useFormat();
  if (query.person) return <>{t('queue.search.person')}</>;
  const words = query.sok;
  if (page.more) return <>{t('queue.search.found_many', { count: format.number(page.total), words })}</>;
  const everything = query.ko === 'alle' && query.status === 'alle' && filters === 2;
  return (
    <>
      {everything
        ? t('queue.search.found', { count: page.total, words })
        : t('queue.search.found_filtered', { count: page.total, words })}
    </>
  );
}

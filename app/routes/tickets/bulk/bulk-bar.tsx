import type { BulkChoices } from '~/domain/tickets/bulk/get-bulk.server';
import { PRIORITIES } from '~/domain/tickets/clocks/service-levels';
import { listParams } from '~/domain/tickets/queue/list-params';
import { PAGE_SIZE } from '~/domain/tickets/queue/ticket-list';
import type { TicketListQuery } from '~/domain/tickets/queue/ticket-list-query';
import { DESK_STATES } from '~/domain/tickets/ticket';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { CheckboxField, PortalForm, SelectField, SelectPage, SubmitButton } from '~/ui/fields';
import classes from './bulk.module.css';

/** Id of the form that the boxes of the rows belong to. */
export const BULK_FORM = 'samlet';

type Props = { choices: BulkChoices; query: TicketListQuery; total: number; most: number; userId: string };

/** What to do with the chosen tickets. The form leads to a preview; nothing is done here. */
export function BulkBar({ choices, query, total, most, userId }: Props) {
  const t = useWords();
  const named = (kind: string, options: { value: string; label: string }[]) =>
    options.map(({ value, label }) => ({ value: `${kind}:${value}`, label }));
  const others = choices.staff.filter(({ value }) => value !== userId);
  const people = [{ value: userId, label: t('bulk.me') }, ...others, { value: '', label: t('bulk.nobody') }];
  const groups = [
    { group: t('bulk.group.assign'), options: named('assign', people) },
    {
      group: t('bulk.group.state'),
      options: named(
        'state',
        DESK_STATES.map((value) => ({ value, label: t(`tickets.state.${value}`) })),
      ),
    },
    { group: t('bulk.group.theme'), options: named('theme', choices.themes) },
    {
      group: t('bulk.group.priority'),
      options: named(
        'priority',
        PRIORITIES.map((value) => ({ value, label: t(`queue.priority.${value}`) })),
      ),
    },
    { group: t('bulk.group.known_error'), options: named('known_error', choices.knownErrors) },
    { group: t('bulk.group.close'), options: [{ value: 'close:', label: t('bulk.close_solved') }] },
  ].filter(({ options }) => options.length > 0);
  return (
    <section className={classes.bar} aria-label={t('bulk.bar')}>
      <PortalForm id={BULK_FORM} action={paths.bulk(listParams({ ...query, side: 1 }))} inline>
        <SelectField name="handling" label={t('bulk.what')} placeholder={t('bulk.choose')} options={groups} />
        <SubmitButton intent="preview" variant="default">
          {t('bulk.preview')}
        </SubmitButton>
        <SelectPage form={BULK_FORM} />
        {total > PAGE_SIZE && total <= most ? (
          <CheckboxField name="alle" label={t('bulk.all_rows', { count: total })} />
        ) : null}
      </PortalForm>
    </section>
  );
}

import { PRIORITIES } from '~/domain/tickets/clocks/service-levels';
import { listParams } from '~/domain/tickets/queue/list-params';
import type { TicketListQuery } from '~/domain/tickets/queue/ticket-list-query';
import type { ThemeChoice } from '~/domain/tickets/themes/find-themes.server';
import { TICKET_STATES } from '~/domain/tickets/ticket';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { ThemeFilter } from '~/routes/tickets/filing/theme-fields';
import { FilterBar } from '~/ui/data';
import { SelectField } from '~/ui/fields';
import { ColumnChooser } from './column-chooser';

type Props = {
  query: TicketListQuery;
  themes: ThemeChoice[];
  /** Drawn options; see municipality-options.server. */
  municipalities: string;
  desk: boolean;
  active: number;
};

/** What is not a field here stays when a filter is changed. */
const KEPT = ['ko', 'sok', 'person', 'dag', 'fra', 'til', 'svartid', 'losetid', 'alder', 'bare', 'visning'];

export function TicketFilters({ query, themes, municipalities, desk, active }: Props) {
  const t = useWords();
  const { status, tema, kommune, prioritet } = query;
  const fields = [status !== 'aktive', tema, kommune, prioritet].filter(Boolean);
  return (
    <FilterBar
      active={active}
      folded={fields.length}
      keep={KEPT}
      after={<ColumnChooser query={query} desk={desk} />}
      clearTo={paths.tickets(listParams({ ko: query.ko, kolonne: query.kolonne, sorter: query.sorter }))}
    >
      <SelectField
        name="status"
        label={t('tickets.list.filter_state')}
        placeholder={t('tickets.list.active')}
        defaultValue={query.status === 'aktive' ? '' : query.status}
        options={[
          { value: 'ferdige', label: t('tickets.list.finished') },
          { value: 'alle', label: t('tickets.list.everything') },
          ...TICKET_STATES.map((value) => ({ value, label: t(`tickets.state.${value}`) })),
        ]}
      />
      <ThemeFilter value={query.tema} themes={themes} />
      {desk ? (
        <SelectField
          name="kommune"
          label={t('tickets.list.filter_municipality')}
          placeholder={t('tickets.list.all_municipalities')}
          defaultValue={query.kommune}
          drawn={municipalities}
        />
      ) : null}
      {desk ? (
        <SelectField
          name="prioritet"
          label={t('queue.filter.priority')}
          placeholder={t('queue.filter.any_priority')}
          defaultValue={query.prioritet}
          options={PRIORITIES.map((value) => ({ value, label: t(`queue.priority.${value}`) }))}
        />
      ) : null}
    </FilterBar>
  );
}

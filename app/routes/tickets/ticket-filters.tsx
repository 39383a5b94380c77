import type { ThemeChoice } from '~/domain/tickets/find-themes.server';
import { TICKET_STATES } from '~/domain/tickets/ticket';
import type { TicketListQuery } from '~/domain/tickets/ticket-forms';
import { useWords } from '~/i18n/context';
import { FilterBar } from '~/ui/data';
import { SelectField, TextField } from '~/ui/fields';

type Props = {
  query: TicketListQuery;
  themes: ThemeChoice[];
  municipalities: { code: string; name: string }[];
  desk: boolean;
  active: number;
};

export function TicketFilters({ query, themes, municipalities, desk, active }: Props) {
  const t = useWords();
  return (
    <FilterBar active={active} keep={['ko']}>
      <TextField
        name="sok"
        type="search"
        label={t('tickets.list.search')}
        hint={t('tickets.list.search_hint')}
        optional
        defaultValue={query.sok}
        width="m"
      />
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
      <SelectField
        name="tema"
        label={t('tickets.list.filter_theme')}
        placeholder={t('tickets.list.all_themes')}
        defaultValue={query.tema}
        options={themes.map(({ code, label }) => ({ value: code, label }))}
      />
      {desk ? (
        <SelectField
          name="kommune"
          label={t('tickets.list.filter_municipality')}
          placeholder={t('tickets.list.all_municipalities')}
          defaultValue={query.kommune}
          options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        />
      ) : null}
    </FilterBar>
  );
}

import type { ChangeKind } from '~/domain/register/changes';
import type { Labels } from '~/domain/register/labels';
import type { FieldValue, Item } from '~/domain/register/record';
import { useFormat, useWords } from '~/i18n/context';
import { DataTable } from '~/ui/data';
import type { Choices } from './change-fields';
import { useFieldLabels } from './field-labels';
import { useValueText } from './value-text';

interface ProposedValuesProps {
  kind: ChangeKind;
  values: Record<string, unknown>;
  /** The row that the change starts from. */
  target: Item | null;
  person: { values: Record<string, FieldValue> };
  choices: Choices;
  labels: Labels;
}

const column = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What stands in the register now beside what is proposed, value by value. */
export function ProposedValues({ kind, values, target, person, choices, labels }: ProposedValuesProps) {
  const t = useWords();
  const text = useValueText(labels);
  const say = useProposedText(kind, choices);
  const names: Record<string, string> = {
    ...useFieldLabels(kind, target?.kind ?? null),
    completed: t('register.change.completed'),
  };
  const before = (field: string): string => {
    if (kind === 'register_education')
      return text.byName('person', column(field), person.values[column(field)] ?? null);
    const value = kind === 'annul_duplicate' ? null : (target?.values[column(field)] ?? null);
    return target && value !== null ? text.byName(target.kind, column(field), value) : '';
  };
  // As the form has them; the database keeps them in an order of its own.
  const places = Object.keys(names);
  const placeOf = (field: string) => (places.includes(field) ? places.indexOf(field) : places.length);
  const rows = Object.entries(values)
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([field, value]) => ({ field, old: before(field), next: say(field, value) }))
    .filter(({ old, next }) => old !== '' || next !== '');
  return (
    <>
      {target ? <p>{text.row({ table: target.kind, values: target.values })}</p> : null}
      <DataTable
        caption={t('compose.proposal.values')}
        columns={[
          { key: 'field', header: t('compose.proposal.field'), cell: ({ field }) => names[field] ?? field },
          {
            key: 'old',
            header: t('compose.proposal.old'),
            cell: ({ old }) => old || <span className="muted">{t('compose.proposal.empty')}</span>,
          },
          {
            key: 'new',
            header: t('compose.proposal.new'),
            cell: ({ old, next }) =>
              old === next ? (
                <span className="muted">{t('compose.proposal.same')}</span>
              ) : (
                <strong>{next || t('compose.proposal.empty')}</strong>
              ),
            decisive: true,
          },
        ]}
        rows={rows}
        rowKey={({ field }) => field}
      />
    </>
  );
}

/** How the form's own values are written. */
function useProposedText(kind: ChangeKind, choices: Choices): (field: string, value: unknown) => string {
  const t = useWords();
  const format = useFormat();
  return (field, value) => {
    if (value === null || value === undefined || value === '') return '';
    if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no');
    if (typeof value === 'number') return format.number(value, Number.isInteger(value) ? 0 : 1);
    const word = String(value);
    if (/^\d{4}-\d{2}-\d{2}$/.test(word)) return format.date(word);
    if (field === 'outcome') return t.message(`register.change.outcomes.${word}`);
    if (field === 'form') return t.message(`register.values.form.${word}`);
    if (field === 'durationKind') return t.message(`register.values.duration_kind.${word}`);
    if (field === 'reason' && kind === 'annul_duplicate') return t.message(`register.annulment.${word}`);
    const list = choices[field] ?? (kind === 'set_language_goal' ? choices.level : undefined);
    return list?.find((choice) => choice.value === word)?.label ?? word;
  };
}

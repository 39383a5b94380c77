import { Link } from '@remix-run/react';
import { CHANGES, type ChangeKind, changesFor } from '~/domain/register/changes';
import type { PersonView } from '~/domain/register/get-person.server';
import type { Labels } from '~/domain/register/labels';
import { dayOf, FIELDS, ITEM_KINDS, type Item, type ItemKind, rowKey } from '~/domain/register/record';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { type Column, DataTable } from '~/ui/data';
import { Section } from '~/ui/layout';
import type { PersonContext } from './opened-person.server';
import classes from './person-page.module.css';
import { useValueText } from './value-text';

interface PersonItemsProps {
  person: Pick<PersonView, 'id' | 'items' | 'mayCorrect' | 'names'>;
  labels: Labels;
  about: PersonContext;
}

/** Corrections that make sense for this very row. */
function correctionsOf(item: Item): ChangeKind[] {
  return changesFor(item.kind).filter((change) => {
    if (change === 'replace_automatic_end')
      return item.values.set_by === 'SYSTEM' && !item.values.reopened_on;
    return true;
  });
}

function newestFirst(a: Item, b: Item): number {
  return (dayOf(b) ?? '').localeCompare(dayOf(a) ?? '') || b.id - a.id;
}

/** Everything registered, a table for each kind that has rows; what is annulled is folded below. */
export function PersonItems(props: PersonItemsProps) {
  const t = useWords();
  const kinds = ITEM_KINDS.filter((kind) => props.person.items.some((item) => item.kind === kind));
  if (kinds.length === 0) return <p>{t('register.person.registered_none')}</p>;
  return kinds.map((kind) => <ItemTable key={kind} kind={kind} {...props} />);
}

function ItemTable({ kind, person, labels, about }: PersonItemsProps & { kind: ItemKind }) {
  const t = useWords();
  const format = useFormat();
  const text = useValueText(labels);
  const items = person.items.filter((item) => item.kind === kind).sort(newestFirst);
  const live = items.filter((item) => !item.annulledAt);
  const annulled = items.filter((item) => item.annulledAt);
  const fields = FIELDS[kind].filter(
    ({ name, type }, index) =>
      type !== 'reference' && (index === 0 || live.some((item) => item.values[name] !== null)),
  );
  const columns: Column<Item>[] = [
    ...fields.map((spec) => ({
      key: spec.name,
      header: text.field(kind, spec.name),
      numeric: spec.type === 'number',
      nowrap: spec.type === 'date',
      cell: (item: Item) => text.value(spec, item.values[spec.name]) || '–',
    })),
    {
      key: 'source',
      header: t('register.person.source'),
      cell: (item) => (
        <>
          {t(`register.sources.${item.source}`)} <Registered item={item} names={person.names} />
        </>
      ),
    },
    ...(person.mayCorrect
      ? [
          {
            key: 'actions',
            header: t('register.person.actions'),
            actions: true,
            cell: (item: Item) => (
              <Corrections
                item={item}
                personId={person.id}
                about={about}
                label={text.row({ table: kind, values: item.values })}
              />
            ),
          },
        ]
      : []),
  ];
  return (
    <Section title={t(`register.kinds.${kind}`)} level={3} id={kind}>
      {live.length > 0 ? (
        <DataTable
          caption={t(`register.kinds.${kind}`)}
          columns={columns}
          rows={live}
          rowKey={(item) => item.id}
        />
      ) : null}
      {annulled.length > 0 ? (
        <details className={classes.more}>
          <summary>{t('register.person.annulled_count', { count: annulled.length })}</summary>
          <ul>
            {annulled.map((item) => (
              <li key={item.id}>
                {text.row({ table: kind, values: item.values })}.{' '}
                <Annulled item={item} names={person.names} date={format.date(item.annulledAt)} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
}

function Registered({ item, names }: { item: Item; names: Record<string, string> }) {
  const t = useWords();
  const format = useFormat();
  if (!item.registeredOn) return null;
  const date = format.date(item.registeredOn);
  const name = item.registeredById ? names[item.registeredById] : null;
  return (
    <span className={classes.quiet}>{name ? t('register.person.registered_by', { date, name }) : date}</span>
  );
}

const REASONS = ['duplicate', 'mistake', 'wrong_person', 'not_carried_out', 'undone'] as const;

/** The reason is a code, or a code with some words; files may bring words of their own. */
export function useAnnulmentReason(): (reason: string | null) => string {
  const t = useWords();
  return (reason) => {
    const [code = '', ...words] = (reason ?? '').split(': ');
    const known = REASONS.find((name) => name === code);
    return known ? [t(`register.annulment.${known}`), ...words].join(': ') : (reason ?? '');
  };
}

function Annulled({ item, names, date }: { item: Item; names: Record<string, string>; date: string }) {
  const t = useWords();
  const reason = useAnnulmentReason()(item.annulmentReason);
  const name = item.annulledById ? names[item.annulledById] : null;
  return (
    <span className={classes.quiet}>
      {name
        ? t('register.person.annulled_by', { date, name, reason })
        : t('register.person.annulled_at', { date, reason })}
    </span>
  );
}

interface CorrectionsProps {
  item: Item;
  personId: number;
  about: PersonContext;
  /** Names the row, so that the links can be told apart when read aloud. */
  label: string;
}

function Corrections({ item, personId, about, label }: CorrectionsProps) {
  const t = useWords();
  return (
    <span className={classes.corrections}>
      {correctionsOf(item).map((change) => (
        <Link
          key={change}
          to={paths.correct(personId, CHANGES[change].slug, { ...about, row: rowKey(item.kind, item.id) })}
        >
          {t(`register.change.names.${change}`)}
          <span className="visually-hidden"> {label}</span>
        </Link>
      ))}
    </span>
  );
}

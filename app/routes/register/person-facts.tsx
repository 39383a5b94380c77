import { useEffect, useState } from 'react';
import { formatDuf } from '~/domain/register/duf';
import type { PersonView } from '~/domain/register/get-person.server';
import type { Labels } from '~/domain/register/labels';
import { labelKey } from '~/domain/register/labels';
import { isFieldShown } from '~/domain/register/policy';
import { FIELDS } from '~/domain/register/record';
import { useFormat, useWords } from '~/i18n/context';
import { Facts } from '~/ui/data';
import { Button } from '~/ui/fields';
import classes from './person-page.module.css';
import { StatusTag } from './status-tag';
import { useValueText } from './value-text';

/** What stands on top and is not repeated below. */
const TOP = new Set([
  'name',
  'birth_date',
  'municipality_code',
  'regime',
  'permit_ground',
  'permit_date',
  'settled_on',
]);

interface PersonFactsProps {
  person: PersonView;
  labels: Labels;
}

/** Who the person is: the few things one must know, the rest folded. */
export function PersonFacts({ person, labels }: PersonFactsProps) {
  const t = useWords();
  const format = useFormat();
  const text = useValueText(labels);
  const shown = FIELDS.person.filter(({ name }) => isFieldShown(person, name));
  const fact = (name: string) => ({
    term: text.field('person', name),
    value: text.byName('person', name, person.values[name] ?? null),
  });
  const categories = person.items
    .filter((item) => item.kind === 'category' && !item.annulledAt)
    .map(({ id, values }) => (
      <span key={id} className={classes.category}>
        {labels[labelKey('CATEGORY', String(values.code))] ?? values.code}{' '}
        <span className="tabular">
          {values.to_date
            ? t('common.period', {
                from: format.date(String(values.from_date)),
                to: format.date(String(values.to_date)),
              })
            : t('common.from_now', { date: format.date(String(values.from_date)) })}
        </span>
      </span>
    ));
  return (
    <>
      <Facts
        columns
        items={[
          { term: t('register.person.duf'), value: <Duf duf={person.duf} /> },
          { term: t('register.person.status'), value: <StatusTag status={person.status} /> },
          ...[...TOP]
            .filter((name) => name !== 'name' && shown.some((field) => field.name === name))
            .map(fact),
          {
            term: t('register.person.categories'),
            value: categories.length > 0 ? categories : t('register.person.categories_none'),
          },
        ]}
      />
      {person.graded ? <p className={classes.quiet}>{t('register.graded_note')}</p> : null}
      <details className={classes.more}>
        <summary>{t('register.person.more_facts')}</summary>
        <Facts columns items={shown.filter(({ name }) => !TOP.has(name)).map(({ name }) => fact(name))} />
      </details>
    </>
  );
}

/** The number is shown here and nowhere else; the button is there when the browser can copy. */
function Duf({ duf }: { duf: string }) {
  const t = useWords();
  const [can, setCan] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setCan(typeof navigator !== 'undefined' && Boolean(navigator.clipboard)), []);
  const copy = async () => {
    await navigator.clipboard.writeText(duf);
    setCopied(true);
  };
  return (
    <span className={classes.duf}>
      <span className="tabular nowrap">{formatDuf(duf)}</span>
      {can ? (
        <Button variant="subtle" onClick={copy} aria-live="polite">
          {t(copied ? 'register.person.copied' : 'register.person.copy_duf')}
        </Button>
      ) : null}
    </span>
  );
}

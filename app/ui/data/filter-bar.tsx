import { Form, Link, useLocation, useSearchParams, useSubmit } from '@remix-run/react';
import { type FormEvent, type ReactNode, useMemo, useRef } from 'react';
import { useWords } from '~/i18n/context';
import { Button } from '../fields/buttons';
import { type FormAnswer, FormContext } from '../fields/form-context';
import classes from './filter-bar.module.css';
import { PAGE_PARAM, SORT_PARAM } from './sort';

interface FilterBarProps {
  /** Fields of `~/ui/fields`; their names are names in the URL. */
  children: ReactNode;
  /** Fields that stand in rows of their own below the others, and before the button. */
  after?: ReactNode;
  /** How many filters are set; shows the way back to none. */
  active: number;
  /** Names in the URL that are no field here but must stay. */
  keep?: readonly string[];
  /** Where the way back to no filters leads; the bare page unless given. */
  clearTo?: string;
  /** Accessible name, when there are several on a page. */
  label?: string;
  /** What the button says, where it is more than using the filter. */
  apply?: string;
  /** Folds the bar on a phone behind one line that says that so many of its fields are set. */
  folded?: number;
  /** What is wrong with a text that was typed, shown at its field. */
  answer?: FormAnswer | null;
  /** For choices that only mean something together: nothing is sent before the button is pressed. */
  onButton?: boolean;
}

/** Fields inside an element with this attribute wait for the button: one ticks several before looking. */
const WAITS = '[data-waits]';

/** Filters as a GET form: the URL is the state. With JavaScript a choice counts at once, a text on Enter. */
export function FilterBar({
  children,
  after,
  active,
  keep = [SORT_PARAM],
  clearTo,
  label,
  apply,
  folded,
  answer = null,
  onButton = false,
}: FilterBarProps) {
  const t = useWords();
  const submit = useSubmit();
  const { pathname, search } = useLocation();
  const [params] = useSearchParams();
  const shown = useRef(search);
  const sent = useRef<string | null>(null);
  const version = useRef(0);
  // A query that did not come from these fields (a link, «back») must show in them; one that did must not take focus.
  if (shown.current !== search) {
    shown.current = search;
    if (sent.current !== search) version.current += 1;
    sent.current = null;
  }
  const context = useMemo(
    () => ({ prefix: 'filter', answer, pending: false, pressed: null, fetcher: null, filter: true }),
    [answer],
  );

  const send = (form: HTMLFormElement) => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      // Where the button is the question, the address tells that it was pressed with nothing chosen, as without scripts.
      if (typeof value === 'string' && (value !== '' || onButton)) query.append(name, value);
    }
    sent.current = query.size > 0 ? `?${query}` : '';
    submit(query, { method: 'get', action: pathname, preventScrollReset: true, replace: true });
  };

  const change = (event: FormEvent<HTMLFormElement>) => {
    const field = event.target;
    const chosen =
      field instanceof HTMLSelectElement ||
      (field instanceof HTMLInputElement && /radio|checkbox/.test(field.type));
    if (chosen && !field.closest(WAITS)) send(event.currentTarget);
  };

  return (
    <FormContext.Provider value={context}>
      {folded === undefined ? null : (
        // Before the form instead of around it: a wide page shows the form whether this is open or not, without scripts.
        <details className={classes.fold}>
          <summary>
            {folded > 0 ? t('common.filter.active', { count: folded }) : t('common.filter.none')}
          </summary>
        </details>
      )}
      <Form
        key={version.current}
        method="get"
        role="search"
        aria-label={label ?? t('common.filter.label')}
        className={classes.bar}
        data-waits={onButton || undefined}
        onChange={change}
        onSubmit={(event) => {
          event.preventDefault();
          send(event.currentTarget);
        }}
      >
        {keep.flatMap((name) =>
          name === PAGE_PARAM
            ? []
            : params
                .getAll(name)
                .map((value) => <input key={name + value} type="hidden" name={name} value={value} />),
        )}
        {children}
        {after}
        <div className={classes.buttons}>
          <Button type="submit" variant="default">
            {apply ?? t('common.filter.apply')}
          </Button>
          {active > 0 ? <Link to={clearTo ?? pathname}>{t('common.filter.clear')}</Link> : null}
        </div>
      </Form>
    </FormContext.Provider>
  );
}

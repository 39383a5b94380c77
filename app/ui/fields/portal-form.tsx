import { Form, type useFetcher, useNavigation } from '@remix-run/react';
import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import { ErrorSummary } from './error-summary';
import classes from './fields.module.css';
import { type FormAnswer, FormContext } from './form-context';
import { choosersIn, labelsIn } from './labels-in';

interface PortalFormProps {
  /** What the action answered when it refused the form; undefined or null on a fresh form. */
  reply?: FormAnswer | null;
  action?: string;
  method?: 'post' | 'get';
  encType?: 'multipart/form-data' | 'application/x-www-form-urlencoded';
  /** Prefix of the field ids; needed when a page has more than one form. */
  id?: string;
  /** Sends through a fetcher, for small forms that do not leave the page. */
  fetcher?: ReturnType<typeof useFetcher>;
  /** Labels for the error summary of fields that are not written directly inside the form. */
  labels?: Record<string, string>;
  /** Those of them in which one chooses from a list instead of writing. */
  choosers?: readonly string[];
  /** Posts as a plain document request even when JavaScript is there. */
  reloadDocument?: boolean;
  preventScrollReset?: boolean;
  /** False: the answer is always a step of its own, so that «back» leads to the form, also where the address is the same. */
  replace?: boolean;
  /** Side by side instead of below each other: filters and one-line forms. */
  inline?: boolean;
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
  'aria-label'?: string;
  children: ReactNode;
}

/**
 * A form that works before JavaScript: native fields, errors at the field and in a summary that takes focus, what was
 * typed comes back. With JavaScript a second press while it is on its way does nothing.
 */
export function PortalForm({
  reply,
  action,
  method = 'post',
  encType,
  id = 'f',
  fetcher,
  labels,
  choosers = [],
  reloadDocument,
  preventScrollReset,
  replace,
  inline,
  onSubmit,
  children,
  ...aria
}: PortalFormProps) {
  const navigation = useNavigation();
  const state = fetcher ?? navigation;
  const target = action?.split('?')[0];
  const ours = Boolean(fetcher) || !target || state.formAction?.split('?')[0] === target;
  const formData = state.state === 'idle' || !ours ? undefined : state.formData;
  const answer = reply ?? null;
  const [answerWhenSent, setAnswerWhenSent] = useState<FormAnswer | null>(null);
  // A refusal is shown while the page behind it is still being fetched anew; the next press is a new attempt.
  const refused = state.state === 'loading' && answer !== answerWhenSent;
  const pending = Boolean(formData) && (formData?.get('_form') ?? id) === id && !refused;
  const pressed = pending ? String(formData?.get('intent') ?? '') : null;
  const context = useMemo(
    () => ({ prefix: id, answer, pending, pressed, fetcher: fetcher ?? null }),
    [id, answer, pending, pressed, fetcher],
  );
  const Element = fetcher ? fetcher.Form : Form;
  return (
    <FormContext.Provider value={context}>
      <Element
        {...aria}
        id={id}
        method={method}
        action={action}
        encType={encType}
        noValidate
        reloadDocument={reloadDocument}
        preventScrollReset={preventScrollReset}
        replace={replace}
        className={inline ? classes.inline : classes.form}
        onSubmit={(event) => {
          if (pending) return event.preventDefault();
          setAnswerWhenSent(answer);
          onSubmit?.(event);
        }}
      >
        {id === 'f' ? null : <input type="hidden" name="_form" value={id} />}
        {answer && Object.keys(answer.errors).length > 0 ? (
          <ErrorSummary
            labels={{ ...labelsIn(children), ...labels }}
            choosers={[...choosersIn(children), ...choosers]}
          />
        ) : null}
        {children}
      </Element>
    </FormContext.Provider>
  );
}

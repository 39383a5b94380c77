import type { useFetcher } from '@remix-run/react';
import { createContext, useContext } from 'react';

/** What a refused form gets back: the values as typed and, per field, i18n keys; '' is the form as a whole. */
export interface FormAnswer {
  values: Record<string, string | string[]>;
  errors: Record<string, string[]>;
}

export interface FormState {
  /** Prefix of element ids, so that two forms on a page can have fields of the same name. */
  prefix: string;
  answer: FormAnswer | null;
  pending: boolean;
  /** Value of the button that was pressed, while the form is on its way. */
  pressed: string | null;
  fetcher: ReturnType<typeof useFetcher> | null;
  /** In a filter no field is required. */
  filter?: boolean;
}

export const FormContext = createContext<FormState>({
  prefix: 'f',
  answer: null,
  pending: false,
  pressed: null,
  fetcher: null,
});

export interface FieldState {
  id: string;
  /** i18n keys of what is wrong with the field. */
  errors: string[];
  /** What was typed before the form came back; undefined on a fresh form. */
  value: string | undefined;
  values: string[] | undefined;
  filter: boolean;
}

/** Nothing is filled in where one chooses: an empty list of choices says so in its own words. */
export function choiceWords(keys: readonly string[]): string[] {
  return keys.map((key) => (key === 'errors.fields.required' ? 'errors.fields.choice' : key));
}

export function fieldId(prefix: string, name: string): string {
  return `${prefix}-${name.replace(/[^\w-]+/g, '-')}`;
}

/** State of one field by its name. */
export function useField(name: string): FieldState {
  const { prefix, answer, filter = false } = useContext(FormContext);
  const kept = answer?.values[name];
  const values = kept === undefined ? undefined : Array.isArray(kept) ? kept : [kept];
  return {
    id: fieldId(prefix, name),
    errors: answer?.errors[name] ?? [],
    // A form that came back keeps an emptied field empty.
    value: answer ? (values?.[0] ?? '') : undefined,
    values: answer ? (values ?? []) : undefined,
    filter,
  };
}

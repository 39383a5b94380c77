import type { Actor } from '~/domain/accounts/actor';
import { findRuleTitles } from '~/domain/quality/find-rule-titles.server';
import type { Signature } from '~/domain/quality/signature';
import { codeLists } from '~/domain/register/code-list.server';
import { type CodeListName, FIELDS, ITEM_KINDS } from '~/domain/register/record';
import { wordsFor } from '~/i18n/words-for.server';

type Choice = { value: string; label: string };

/** What the builder of a signature offers. */
export type EditorChoices = {
  rules: Choice[];
  regimes: Choice[];
  categories: Choice[];
  permitGrounds: Choice[];
  /** Codes of all lists that a tested field may hold. */
  codes: Choice[];
  itemsUsed: number;
};

const CLOSED_SETS = ['documentation', 'duration_kind', 'form', 'set_by'] as const;

/** Reads the choices of the builder in the writer's language. */
export async function editorChoices(actor: Actor, signature: Signature | null): Promise<EditorChoices> {
  const lists = await codeLists(actor.language);
  const t = wordsFor(actor.language);
  const of = (name: CodeListName): Choice[] =>
    lists.entries(name).map(({ code, label }) => ({ value: code, label: `${label} (${code})` }));
  const used = new Set(
    ITEM_KINDS.flatMap((kind) => FIELDS[kind].flatMap(({ list }) => (list ? [list] : []))),
  );
  const words = CLOSED_SETS.flatMap((set) =>
    SET_CODES[set].map((value) => ({
      value,
      label: `${t.message(`register.values.${set}.${value}`)} (${value})`,
    })),
  );
  return {
    rules: findRuleTitles(actor.language).map(({ id, title }) => ({ value: id, label: `${id}: ${title}` })),
    regimes: of('REGIME'),
    categories: of('CATEGORY'),
    permitGrounds: of('PERMIT_GROUND'),
    codes: distinct([...words, ...[...used].flatMap(of)]),
    itemsUsed: signature?.items.length ?? 0,
  };
}

/** Several lists have a code of the same name and meaning. */
function distinct(choices: readonly Choice[]): Choice[] {
  return [...new Map(choices.map((choice) => [`${choice.value} ${choice.label}`, choice])).values()];
}

const SET_CODES: Record<(typeof CLOSED_SETS)[number], readonly string[]> = {
  documentation: ['LEGE', 'ANNEN'],
  duration_kind: ['MIDLERTIDIG', 'PERMANENT'],
  form: ['GRUPPE', 'INDIVIDUELL'],
  set_by: ['SYSTEM', 'BRUKER'],
};

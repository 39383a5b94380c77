import { formatNumber } from './format';
import { parseMessageKey } from './message-key';
import type { Translate, WordParams, Words } from './shape';

/** A text cut at its placeholders: texts at the even places, names at the odd ones. */
type Pieces = readonly string[];

type Tree = { readonly [key: string]: string | Tree };

const HOLE = /\{\{\s*([\w.]+)\s*\}\}/;

/** All words of a language by their whole key, cut once, so that a page costs lookups alone. */
function compile(tree: Tree, prefix = '', found = new Map<string, Pieces>()): Map<string, Pieces> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value.split(HOLE));
    else compile(value, `${prefix}${key}.`, found);
  }
  return found;
}

function fill(pieces: Pieces, params: WordParams | undefined): string {
  let text = pieces[0] ?? '';
  for (let i = 1; i < pieces.length; i += 2) {
    const name = pieces[i] ?? '';
    const given = params?.[name];
    // A count is written as all other numbers are: «1 519 funn».
    const value =
      name === 'count' && typeof given === 'number' && given >= 1000 ? formatNumber(given) : given;
    text += (value ?? '') + (pieces[i + 1] ?? '');
  }
  return text;
}

/**
 * Makes the translator of one language from its words. Nothing is loaded or guessed at call time, so it is synchronous
 * on the server and in the browser alike. React escapes, and so do the mails: hence no escaping here. With a number as
 * `count` the plural form is taken where there is one; all three languages have one form for exactly one, and another.
 */
export function createTranslator(words: Words): Translate {
  const compiled = compile(words);
  const find = (key: string, params: WordParams | undefined): Pieces | undefined => {
    const count = params?.count;
    const plural =
      typeof count === 'number' ? compiled.get(`${key}_${count === 1 ? 'one' : 'other'}`) : undefined;
    return plural ?? compiled.get(key);
  };
  const translate = (key: string, params?: WordParams) => {
    const pieces = find(key, params);
    return pieces ? fill(pieces, params) : key;
  };
  const unknown = compiled.get('errors.unknown') ?? [];
  const message = (raw: string, params?: WordParams): string => {
    const { key, params: written } = parseMessageKey(raw);
    const all = { ...written, ...params };
    return fill(find(key, all) ?? unknown, all);
  };
  return Object.assign(translate, { message }) as Translate;
}

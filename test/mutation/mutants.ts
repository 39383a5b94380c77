import { addDays, type IsoDate } from '~/platform/dates';
import { sqlOf, type Token, tokensOf } from './sql-tokens';

export type MutationKind =
  | 'boundary'
  | 'conjunct dropped'
  | 'negated'
  | 'constant shifted'
  | 'dates swapped'
  | 'null handling dropped';

/** A condition or query with one fault planted in it. */
export type Mutant = { kind: MutationKind; sql: string };

const BOUNDARIES: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };

/** Words at which a conjunct begins or ends, at its own depth. */
const EDGES = new Set(
  `and or when then else end case where on select from group order having limit offset union join left cross window using
  partition range rows as`.split(/\s+/),
);

/** Every condition that differs from this one by one planted fault; each text once. */
export function mutantsOf(condition: string): Mutant[] {
  return differing(condition, [
    { kind: 'negated', sql: `not coalesce((${condition}), false)` },
    ...faultsIn(condition),
  ]);
}

/** Every query that differs from this one by one planted fault; each text once. The database may refuse some. */
export function mutantsOfQuery(sql: string): Mutant[] {
  return differing(sql, faultsIn(sql));
}

function faultsIn(sql: string): Mutant[] {
  const tokens = tokensOf(sql);
  return [
    ...boundaries(tokens),
    ...droppedConjuncts(tokens),
    ...shiftedConstants(tokens),
    ...swappedDates(tokens),
    ...droppedNullHandling(tokens),
  ];
}

function differing(sql: string, found: readonly Mutant[]): Mutant[] {
  const texts = new Set([oneLine(sql)]);
  return found.filter((mutant) => {
    const text = oneLine(mutant.sql);
    return !texts.has(text) && texts.add(text);
  });
}

/** SQL on one line, for comparing and for showing. */
export const oneLine = (sql: string): string => sql.replace(/\s+/g, ' ').trim();

function replaced(tokens: readonly Token[], from: number, to: number, text: string): string {
  return sqlOf(tokens.slice(0, from)) + text + sqlOf(tokens.slice(to));
}

function boundaries(tokens: readonly Token[]): Mutant[] {
  return tokens.flatMap(({ kind, text }, at) => {
    const other = kind === 'sign' ? BOUNDARIES[text] : undefined;
    return other ? [{ kind: 'boundary' as const, sql: replaced(tokens, at, at + 1, other) }] : [];
  });
}

/** Index of the next token from `at` in the direction that is not white space; -1 or the length at the ends. */
function beside(tokens: readonly Token[], at: number, step: 1 | -1): number {
  let i = at + step;
  while (tokens[i]?.kind === 'space') i += step;
  return i;
}

/** First token of the operand that ends, or last of the one that begins, beside the word `and` at `at`. */
function edgeOf(tokens: readonly Token[], at: number, step: 1 | -1): number {
  const depth = tokens[at]?.depth ?? 0;
  let i = at + step;
  let cases = 0;
  for (; i >= 0 && i < tokens.length; i += step) {
    const token = tokens[i];
    if (!token) break;
    if (token.depth < depth || (token.depth === depth && token.text === ',')) break;
    const opens = step === 1 ? 'case' : 'end';
    const closes = step === 1 ? 'end' : 'case';
    if (token.depth !== depth || token.kind !== 'word') continue;
    if (token.text === opens) cases += 1;
    else if (token.text === closes && cases > 0) cases -= 1;
    else if (cases === 0 && EDGES.has(token.text)) break;
  }
  return i - step;
}

/** Whether the `and` at this place belongs to a `between`. */
function isBetween(tokens: readonly Token[], at: number): boolean {
  const from = edgeOf(tokens, at, -1);
  return tokens.slice(from, at).some(({ text, depth }) => text === 'between' && depth === tokens[at]?.depth);
}

function droppedConjuncts(tokens: readonly Token[]): Mutant[] {
  return tokens.flatMap(({ kind, text }, at) => {
    if (kind !== 'word' || text !== 'and' || isBetween(tokens, at)) return [];
    const drop = (from: number, to: number): Mutant => ({
      kind: 'conjunct dropped',
      sql: replaced(tokens, from, to + 1, ' '),
    });
    return [drop(edgeOf(tokens, at, -1), at), drop(at, edgeOf(tokens, at, 1))];
  });
}

function shiftedConstants(tokens: readonly Token[]): Mutant[] {
  const kind = 'constant shifted';
  return tokens.flatMap((token, at) => {
    if (token.kind === 'number') {
      if (tokens[beside(tokens, at, -1)]?.text === '::') return [];
      return [1, -1].map(
        (by) => ({ kind, sql: replaced(tokens, at, at + 1, String(Number(token.text) + by)) }) as const,
      );
    }
    if (token.kind !== 'quoted') return [];
    const day = /^'(\d{4}-\d\d-\d\d)'$/.exec(token.text)?.[1] as IsoDate | undefined;
    if (day)
      return [1, -1].map(
        (by) => ({ kind, sql: replaced(tokens, at, at + 1, `'${addDays(day, by)}'`) }) as const,
      );
    const length = /^'(\d+) (days?|months?|years?)'$/.exec(token.text);
    if (!length) return [];
    return [1, -1].map(
      (by) =>
        ({ kind, sql: replaced(tokens, at, at + 1, `'${Number(length[1]) + by} ${length[2]}'`) }) as const,
    );
  });
}

const IS_DAY = /(_on|_from|_to|_date|_until|:today|:year_start|:year_end)$/;
const COMPARES = new Set(['<', '<=', '>', '>=', '-']);

function swappedDates(tokens: readonly Token[]): Mutant[] {
  return tokens.flatMap(({ kind, text }, at) => {
    if (kind !== 'sign' || !COMPARES.has(text)) return [];
    const [left, right] = [beside(tokens, at, -1), beside(tokens, at, 1)];
    const [first, second] = [tokens[left], tokens[right]];
    if (first?.kind !== 'word' || second?.kind !== 'word') return [];
    if (!IS_DAY.test(first.text) || !IS_DAY.test(second.text)) return [];
    const between = sqlOf(tokens.slice(left + 1, right));
    return [
      {
        kind: 'dates swapped' as const,
        sql: replaced(tokens, left, right + 1, second.text + between + first.text),
      },
    ];
  });
}

function droppedNullHandling(tokens: readonly Token[]): Mutant[] {
  const kind = 'null handling dropped';
  return tokens.flatMap((token, at): Mutant[] => {
    if (token.kind !== 'word') return [];
    const next = beside(tokens, at, 1);
    if (token.text === 'coalesce' && tokens[next]?.text === '(') {
      const inner = (tokens[next]?.depth ?? 0) + 1;
      const comma = tokens.findIndex(({ text, depth }, i) => i > next && text === ',' && depth === inner);
      const end = tokens.findIndex(({ text, depth }, i) => i > next && text === ')' && depth === inner - 1);
      return [{ kind, sql: replaced(tokens, at, end + 1, `(${sqlOf(tokens.slice(next + 1, comma))})`) }];
    }
    if (token.text !== 'is') return [];
    const not = tokens[next]?.text === 'not';
    const last = not ? beside(tokens, next, 1) : next;
    const left = beside(tokens, at, -1);
    // What is asked of an expression in parentheses is not cut out by hand.
    if (tokens[last]?.text !== 'null' || tokens[left]?.kind !== 'word') return [];
    return [{ kind, sql: replaced(tokens, left, last + 1, not ? 'true' : 'false') }];
  });
}

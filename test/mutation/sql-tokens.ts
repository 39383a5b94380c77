/** A piece of SQL: word (name, keyword, `:parameter`), number, quoted text, sign, or white space. */
export type Token = {
  kind: 'word' | 'number' | 'quoted' | 'sign' | 'space';
  text: string;
  /** How many parentheses are open around it; both parentheses of a pair count as outside. */
  depth: number;
};

const PATTERN =
  /(?<space>\s+)|(?<quoted>'(?:[^']|'')*')|(?<number>\d+(?:\.\d+)?)|(?<word>:?[a-z_][\w]*(?:\.[a-z_]\w*)*)|(?<sign>::|!~|<=|>=|<>|\|\||@>|<@|&&|[-+*/%(),<>=~[\].:])/giy;

/**
 * Cuts an SQL expression into tokens.
 * @throws Error at a character it does not know
 */
export function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < sql.length) {
    const at = PATTERN.lastIndex;
    const match = PATTERN.exec(sql);
    if (!match?.groups) throw new Error(`SQL that is not understood: ${sql.slice(at, at + 30)}`);
    const kind = Object.entries(match.groups).find(([, text]) => text !== undefined)?.[0] as Token['kind'];
    if (match[0] === ')') depth -= 1;
    tokens.push({ kind, text: match[0], depth });
    if (match[0] === '(') depth += 1;
  }
  return tokens;
}

export const sqlOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');

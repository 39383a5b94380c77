import type { nb } from './words/nb';

/** The same tree with the literal texts widened: what nynorsk and English must fill in, no more and no less. */
export type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };

type Tree = typeof nb;

/** All words of one language. */
export type Words = Shape<Tree>;

type Singular<K extends string> = K extends `${infer B}_one` ? B : K extends `${infer B}_other` ? B : K;

type KeysOf<T> = {
  [K in keyof T & string]: T[K] extends string ? Singular<K> : `${K}.${KeysOf<T[K]>}`;
}[keyof T & string];

/** Every key that `t` takes: `namespace.path.to.word`. Plural forms (`x_one`, `x_other`) are asked for as `x` with `count`. */
export type WordKey = KeysOf<Tree>;

type ValueAt<T, P extends string> = P extends `${infer H}.${infer R}`
  ? H extends keyof T
    ? ValueAt<T[H], R>
    : never
  : P extends keyof T
    ? T[P]
    : `${P}_other` extends keyof T
      ? T[`${P}_other`] | { plural: true } | (`${P}_one` extends keyof T ? T[`${P}_one`] : never)
      : never;

type Holes<S> = S extends `${string}{{${infer P}}}${infer R}`
  ? P | Holes<R>
  : S extends { plural: true }
    ? 'count'
    : never;

export type HolesOf<K extends WordKey> = Holes<ValueAt<Tree, K>>;

export type WordParams = Record<string, string | number>;

type Args<K extends WordKey> = [HolesOf<K>] extends [never]
  ? [params?: WordParams]
  : [params: Record<HolesOf<K>, string | number> & WordParams];

/** The translator: typed keys, typed placeholders. */
export interface Translate {
  <K extends WordKey>(key: K, ...args: Args<K>): string;
  /**
   * For keys that come as data (AppError.key, form errors), with parameters either given or written into it as
   * `errors.fields.too_long?max=200`. An unknown key gives the general error text, never a raw key.
   */
  message: (key: string, params?: WordParams) => string;
}

import { findPersonNumbers } from '~/domain/register/duf';
import { plainDigits } from '~/domain/register/plain-digits';

/** Three cells side by side that look like year, running number and control number. */
const LIKE_SPREAD = /(?<!\d)(?:19|20)\d\d[ \t,;|"']{1,7}\d{6}[ \t,;|"']{1,7}\d\d(?!\d)/g;

/** So much is looked at in one go, in characters; and so much of it again with what comes next. */
const AT_ONCE = 262_144;
const OVERLAP = 200;

/**
 * Looks for person numbers in a long text that comes piece by piece. A number that is spread over cells counts when at least
 * half of the cells like it hold one: a year, a sum and a month side by side make a right control number now and then.
 */
export class NumberFinder {
  #text = '';
  #whole = false;
  #spread = 0;
  #alike = 0;

  push(text: string): void {
    this.#text += text;
    if (this.#text.length >= AT_ONCE) this.#look(false);
  }

  /** Whether the text so far holds a number that names a person. */
  get found(): boolean {
    if (this.#text !== '') this.#look(true);
    return this.#whole || (this.#spread > 0 && this.#spread * 2 >= this.#alike);
  }

  #look(all: boolean): void {
    const text = this.#text;
    // Where a line ends no number goes on.
    const line = all ? text.length : text.lastIndexOf('\n') + 1;
    const cut = line > 0 ? line : text.length - OVERLAP;
    const looked = line > 0 ? text.slice(0, line) : text;
    this.#text = text.slice(cut);
    for (const { spread } of findPersonNumbers(looked)) {
      if (spread) this.#spread += 1;
      else this.#whole = true;
    }
    this.#alike += plainDigits(looked).text.match(LIKE_SPREAD)?.length ?? 0;
  }
}

/** Whether the text of a file holds a number that names a person. */
export function fileHoldsNumbers(text: string): boolean {
  const finder = new NumberFinder();
  finder.push(text);
  return finder.found;
}

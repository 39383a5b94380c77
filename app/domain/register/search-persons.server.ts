import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { checkDuf, type DufFault, holdsPersonNumber } from './duf';
import { visiblePersons } from './visible.server';

const DRAFT_KEY = 'person-search';

export type SearchAnswer =
  | { found: 'person'; personId: number }
  | { found: 'names' }
  | { found: 'nobody' }
  /** Words with a number that names somebody among them. */
  | { found: 'number_among_words' }
  | { found: 'faulty_number'; fault: DufFault; length: number };

/** Digits and nothing else, or mostly: somebody typed a number or the beginning of one, not a name. */
function looksLikeNumber(text: string): boolean {
  const signs = text.replace(/\s/g, '').length;
  const digits = text.replace(/\D/g, '').length;
  return digits >= 6 ? digits >= signs / 2 : digits >= 3 && digits === signs;
}

/** A number among words, right or mistyped: no name holds so many digits. */
function holdsNumber(text: string): boolean {
  return holdsPersonNumber(text) || text.replace(/\D/g, '').length >= 6;
}

/**
 * Searches by DUF number or name. A number leads straight to the person (or to nobody: a person of another municipality
 * does not exist); a name is kept with the user, so that neither ever stands in a URL, a log or the browser's history.
 */
export function searchPersons(actor: Actor, text: string): Promise<SearchAnswer> {
  const typed = text.trim();
  return asActor(actor, async (tx) => {
    if (looksLikeNumber(typed)) {
      const check = checkDuf(typed);
      if (!check.ok) return { found: 'faulty_number', fault: check.reason, length: check.length };
      const person = await tx.person.findFirst({
        where: { ...visiblePersons(actor), duf: check.duf },
        select: { id: true },
      });
      return person ? { found: 'person', personId: person.id } : { found: 'nobody' };
    }
    if (holdsNumber(typed)) return { found: 'number_among_words' };
    const content = { text: typed };
    await tx.draft.upsert({
      where: { userId_key: { userId: actor.id, key: DRAFT_KEY } },
      create: { userId: actor.id, key: DRAFT_KEY, content },
      update: { content },
    });
    return { found: 'names' };
  });
}

/** The name the user searched for last; null when there is none. */
export function lastSearch(actor: Actor): Promise<string | null> {
  return asActor(actor, async (tx) => {
    const draft = await tx.draft.findUnique({ where: { userId_key: { userId: actor.id, key: DRAFT_KEY } } });
    const text = (draft?.content as { text?: unknown } | null)?.text;
    return typeof text === 'string' && text !== '' ? text : null;
  });
}

/**
 * What a list is searched by; null when no search is asked for. A search that is asked for and gone must not become a list of
 * everybody. @throws AppError conflict
 */
export async function searchAskedFor(actor: Actor, asked: boolean): Promise<string | null> {
  if (!asked) return null;
  const search = await lastSearch(actor);
  if (search === null) throw new AppError('conflict', 'person_list.search_gone');
  return search;
}

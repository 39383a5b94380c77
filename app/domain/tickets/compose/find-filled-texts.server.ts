import type { Actor, Language } from '~/domain/accounts/actor';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import type { StandardText } from '~generated/prisma/client';
import { isDesk } from '../policy';
import { seenTicket } from '../seen-ticket.server';
import { findThemes } from '../themes/find-themes.server';
import { placeholderValues, type ValuesOfTicket } from './placeholder-values.server';
import { fillPlaceholders, missingValues } from './placeholders';
import { type FilledText, searchable } from './standard-text';

/** So many are offered at a time. */
const OFFERED = 8;

/**
 * The standard texts that hold all the words sought, or their beginnings, in title, text or the name of their theme. They
 * are filled in for a ticket in the language its requester reads; those of the ticket's theme come first, then those for
 * any theme. @throws AppError forbidden (not of the desk), not_found
 */
export async function findFilledTexts(actor: Actor, number: number, sought: string): Promise<FilledText[]> {
  const themes = await themeNames();
  return withTicket(actor, number, async (tx, themeCode, values) => {
    const words = searchable(sought).split(/\s+/).filter(Boolean);
    const all = await tx.standardText.findMany({ where: { retiredAt: null }, orderBy: { titleNb: 'asc' } });
    const rank = ({ themeCode: of }: StandardText) => (of === themeCode ? 0 : of === null ? 1 : 2);
    const fitting = all
      .filter((text) => {
        const whole = searchable(
          [...Object.values(wordsOf(text)).flat(), ...(themes.get(text.themeCode ?? '') ?? [])].join(' '),
        );
        return words.every((word) => whole.includes(word));
      })
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, OFFERED);
    return Promise.all(fitting.map((text) => filled(text, values)));
  });
}

/** One standard text, filled in for a ticket. @throws AppError forbidden, not_found (also for a retired one) */
export function getFilledText(actor: Actor, number: number, textId: number): Promise<FilledText> {
  return withTicket(actor, number, async (tx, _theme, values) => {
    const text = await tx.standardText.findFirst({ where: { id: textId, retiredAt: null } });
    if (!text) throw notFound();
    return filled(text, values);
  });
}

function withTicket<T>(
  actor: Actor,
  number: number,
  read: (tx: Tx, themeCode: string, values: ValuesOfTicket) => Promise<T>,
): Promise<T> {
  return asActor(actor, async (tx) => {
    const ticket = await seenTicket(tx, actor, number);
    if (!isDesk(actor)) throw new AppError('forbidden');
    return read(tx, ticket.themeCode, await placeholderValues(tx, actor, ticket));
  });
}

/** What each theme is called, in every language. */
async function themeNames(): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  for (const language of ['nb', 'nn', 'en'] as const) {
    for (const { code, label } of await findThemes(language, { retired: true })) {
      names.set(code, [...(names.get(code) ?? []), label]);
    }
  }
  return names;
}

const wordsOf = (text: StandardText): Record<Language, [string, string]> => ({
  nb: [text.titleNb, text.bodyNb],
  nn: [text.titleNn, text.bodyNn],
  en: [text.titleEn, text.bodyEn],
});

async function filled(text: StandardText, ticket: ValuesOfTicket): Promise<FilledText> {
  const words = wordsOf(text);
  const language = words[ticket.language][1] === '' ? 'nb' : ticket.language;
  const [title, raw] = words[language];
  const body = fillPlaceholders(raw, await ticket.values(language));
  return { id: text.id, title, body, language, missing: missingValues(body) };
}

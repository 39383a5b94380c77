import type { Language } from '~/domain/accounts/actor';
import type { Stubs } from '~/domain/tickets/persons/take-numbers-out.server';
import { wordsFor } from '~/i18n/words-for.server';

/** What stands in a text where a person number was taken out, in the writer's language. */
export function numberStubs(language: Language): Stubs {
  const t = wordsFor(language);
  return { linked: t('tickets.stub.linked'), removed: t('tickets.stub.removed') };
}

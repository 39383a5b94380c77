import { describe, expect, it } from 'vitest';
import { wordsFor } from '~/i18n/words-for.server';
import { bulkChange } from './bulk-sentence';

const CHOICES = {
  staff: [{ value: 'a1', label: 'Kari Moen' }],
  themes: [{ value: 'klage', label: 'Klage' }],
  knownErrors: [],
};
const nb = wordsFor('nb');

describe('what a bulk action changes in a ticket', () => {
  it.each([
    [{ kind: 'state', to: 'open' }, 'new', 'Ny → Under arbeid'],
    [{ kind: 'close', to: null }, 'solved', 'Løst → Lukket'],
    [{ kind: 'priority', to: 'urgent' }, 'normal', 'Vanlig → Haster'],
    [{ kind: 'theme', to: 'klage' }, 'Annet', 'Annet → Klage'],
    [{ kind: 'assign', to: 'a1' }, null, 'ingen → Kari Moen'],
    [{ kind: 'assign', to: null }, 'Kari Moen', 'Kari Moen → ingen'],
    [{ kind: 'known_error', to: 1 }, null, null],
  ] as const)('%o from %s: %s', (action, from, words) => {
    expect(bulkChange(nb, action, from, CHOICES)).toBe(words);
  });
});

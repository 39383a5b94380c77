import { describe, expect, it } from 'vitest';
import { LANGUAGES } from './language';
import { en } from './words/en';
import { nb } from './words/nb';
import { nn } from './words/nn';

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [k, v] of flatten(value, `${prefix}${key}.`)) found.set(k, v);
  }
  return found;
}

const holes = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)\s*\}\}/g)].map((m) => m[1]).sort();

const words = { nb: flatten(nb), nn: flatten(nn), en: flatten(en) };

describe.each(LANGUAGES.filter((l) => l !== 'nb'))('%s against bokmål', (language) => {
  it('has the same keys', () => {
    expect([...words[language].keys()].sort()).toEqual([...words.nb.keys()].sort());
  });

  it('has the same placeholders', () => {
    for (const [key, text] of words.nb) {
      expect({ key, holes: holes(words[language].get(key) ?? '') }).toEqual({ key, holes: holes(text) });
    }
  });
});

describe.each(LANGUAGES)('%s', (language) => {
  it('has no empty text and no broken placeholder', () => {
    for (const [key, text] of words[language]) {
      expect(text.trim(), key).not.toBe('');
      expect(text.replace(/\{\{\s*[\w.]+\s*\}\}/g, ''), key).not.toMatch(/[{}]/);
    }
  });

  it('has plural forms in pairs', () => {
    for (const key of words[language].keys()) {
      if (key.endsWith('_one')) expect(words[language].has(key.replace(/_one$/, '_other')), key).toBe(true);
      if (key.endsWith('_other')) expect(words[language].has(key.replace(/_other$/, '_one')), key).toBe(true);
    }
  });
});

it('has nynorsk that is nynorsk', () => {
  for (const [key, text] of words.nn) {
    expect(text, key).not.toMatch(
      /\b(ikke|noen|fra|hva|hvordan|hvis|kommuner som er|ikkje ikke|mye|bare|siste gang noen)\b/i,
    );
  }
});

it('has one form of «bli» in nynorsk', () => {
  for (const [key, text] of words.nn) expect(text, key).not.toMatch(/\b(blei|vert|verte|vorte|blitt)\b/i);
});

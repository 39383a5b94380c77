import { describe, expect, it } from 'vitest';
import { stripPersons, strippedText } from './strip-persons';

const STUBS = {
  person: '[person]',
  place: '[kommune]',
  contact: '[kontakt]',
  number: '[nummer]',
  date: '[dato]',
};
const strip = (text: string, names: string[] = [], places: string[] = []) =>
  strippedText(stripPersons(text, { names, places }, STUBS));

describe('stripping what points at a person', () => {
  it('takes out names, whole and in parts, and their genitive', () => {
    const names = ['Amina Ali-Hassan', 'Kari Nordmann'];
    expect(strip('Amina sluttet. Ali-Hassans mål mangler, skriver Kari Nordmann.', names)).toBe(
      '[person] sluttet. [person] mål mangler, skriver [person].',
    );
    expect(strip('Aminasyre er noe annet', ['Amina Ali'])).toBe('Aminasyre er noe annet');
  });

  it('takes out numbers, contacts, days and the municipality', () => {
    expect(strip('DUF 202190000102, ring 37 01 30 00 eller kari@arendal.example', [], [])).toBe(
      'DUF [nummer], ring [kontakt] eller [kontakt]',
    );
    expect(strip('Arendal kommune så det 03.11.2026. I Arendal også.', [], ['Arendal'])).toBe(
      '[kommune] så det [dato]. I [kommune] også.',
    );
  });

  it('leaves a text about nobody as it is, and says what was taken out', () => {
    expect(strip('Slutten ble satt av NIR etter 24 måneder, § 18 a.')).toBe(
      'Slutten ble satt av NIR etter 24 måneder, § 18 a.',
    );
    const pieces = stripPersons('Hei Amina!', { names: ['Amina'], places: [] }, STUBS);
    expect(pieces).toEqual([
      { text: 'Hei ', stub: null },
      { text: 'Amina', stub: '[person]' },
      { text: '!', stub: null },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { fillPlaceholders, missingValues, unknownPlaceholders } from './placeholders';

describe('a standard text', () => {
  it('gets the values of the ticket', () => {
    expect(
      fillPlaceholders('Sak {{saksnummer}} om {{ tema }}.', { saksnummer: '1001', tema: 'Norskmål' }),
    ).toBe('Sak 1001 om Norskmål.');
  });

  it('shows what is missing, also an empty value and a name that does not exist', () => {
    const text = fillPlaceholders('{{person}} og {{kommune}} og {{frsit}}', { person: '' });
    expect(text).toBe('⟦person⟧ og ⟦kommune⟧ og ⟦frsit⟧');
    expect(missingValues(text)).toEqual(['person', 'kommune', 'frsit']);
  });

  it('puts nothing of a value in twice', () => {
    expect(fillPlaceholders('{{tema}}', { tema: '{{person}}' })).toBe('{{person}}');
    expect(missingValues('{{person}}')).toEqual(['person']);
  });

  it('lacks nothing when it is whole', () => {
    expect(missingValues('Vanlig tekst med [klammer] og {en} krøll.')).toEqual([]);
  });

  it('tells which placeholders do not exist', () => {
    expect(unknownPlaceholders('{{tema}} {{frsit}} {{frsit}} {{}}')).toEqual(['frsit', '']);
  });
});

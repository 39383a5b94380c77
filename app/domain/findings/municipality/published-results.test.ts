import { describe, expect, it } from 'vitest';
import { installFormErrors } from '~/i18n/form-errors';
import { publishedForm, readPublishedLines } from './published-results';

installFormErrors();

describe('pasted figures', () => {
  it('are read with any of the usual signs between, empty lines passed over', () => {
    expect(readPublishedLines('0301;47\n\n1103\t52 %\r\n 4203 , 0\n5001 100%')).toEqual({
      lines: [
        { code: '0301', percent: 47 },
        { code: '1103', percent: 52 },
        { code: '4203', percent: 0 },
        { code: '5001', percent: 100 },
      ],
      wrong: [],
    });
  });

  it('name the lines that cannot be read, are no percentage, or say a municipality twice', () => {
    expect(readPublishedLines('0301;47\nOslo;47\n1103;101\n0301;48\n1103;47,5\n110;4')).toEqual({
      lines: [{ code: '0301', percent: 47 }],
      wrong: [2, 3, 4, 5, 6],
    });
  });
});

describe('the form of published figures', () => {
  const faultOf = (changed: Record<string, unknown>) => {
    const form = { year: '2025', source: 'SSB', lines: '4203;50', ...changed };
    return publishedForm
      .safeParse(form)
      .error?.issues.map(({ path, message }) => `${path.join()}: ${message}`);
  };

  it('says what is wrong with each field', () => {
    expect(faultOf({})).toBeUndefined();
    expect(faultOf({ year: undefined, source: undefined, lines: undefined })).toEqual([
      'year: errors.fields.required',
      'source: errors.fields.required',
      'lines: errors.fields.required',
    ]);
    expect(faultOf({ lines: ' \n' })).toEqual(['lines: errors.fields.required']);
    expect(faultOf({ year: '1999' })).toEqual(['year: errors.fields.too_low?min=2000']);
    expect(faultOf({ year: '2e3' })).toEqual(['year: errors.fields.whole_number']);
    expect(faultOf({ source: 's'.repeat(201) })).toEqual(['source: errors.fields.too_long?max=200']);
    expect(faultOf({ source: 'Om 202190000102' })).toEqual(['source: errors.fields.person_number']);
    expect(faultOf({ lines: 'x'.repeat(10_001) })).toEqual(['lines: errors.fields.too_long?max=10000']);
  });
});

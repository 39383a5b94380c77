import { describe, expect, it } from 'vitest';
import { readPublishedLines } from './published-results';

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

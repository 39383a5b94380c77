import { describe, expect, it } from 'vitest';
import { readDufList } from './duf-list';

const facts = (text: string) => readDufList(text).map(({ line, duf, fault }) => [line, duf ?? fault, fault]);

describe('a list of DUF numbers', () => {
  it('is read as it is typed or pasted', () => {
    const text = '2021 900001 02\n\n202190000102;202190000203\r\nOla Nordmann\t2021 900002 03\nDUF-nummer\n';
    expect(facts(text)).toEqual([
      [1, '202190000102', null],
      [3, '202190000102', 'twice'],
      [3, 'control', 'control'],
      [4, 'control', 'control'],
    ]);
  });

  it('takes two numbers in one cell apart, and leaves one in groups together', () => {
    expect(facts('202190000102 202190000102')).toEqual([
      [1, '202190000102', null],
      [1, '202190000102', 'twice'],
    ]);
    expect(facts('2021 900001 02')).toEqual([[1, '202190000102', null]]);
  });

  it('explains each number by itself', () => {
    const faults = ['2021 9000', '2021900001029', '20219000010x', '202190000199', '20219000010'];
    expect(facts(faults.join('\n')).map(([, , fault]) => fault)).toEqual([
      'short',
      'long',
      'letters',
      'control',
      'eleven',
    ]);
    expect(facts('\n \n')).toEqual([]);
  });
});

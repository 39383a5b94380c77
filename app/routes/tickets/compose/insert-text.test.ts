import { describe, expect, it } from 'vitest';
import { joinTexts, textPutIn } from './insert-text';

const at = (place: number) => ({ start: place, end: place });

describe('a standard text', () => {
  it('stands alone in an empty field', () => {
    expect(joinTexts('', 'Hei')).toBe('Hei');
    expect(joinTexts(' \n ', 'Hei')).toBe('Hei');
    expect(textPutIn('', 'Hei', at(0))).toEqual({ text: 'Hei', from: 0, until: 3 });
  });

  it('comes after what was written, with one blank line between', () => {
    expect(joinTexts('Hilsen Solberg', 'Hei')).toBe('Hilsen Solberg\n\nHei');
    expect(joinTexts('Hilsen Solberg\r\n\r\n', 'Hei')).toBe('Hilsen Solberg\n\nHei');
  });

  it('is a blank line away from what stands before and after it', () => {
    expect(textPutIn('Hei Solberg', 'Slik', at(0)).text).toBe('Slik\n\nHei Solberg');
    expect(textPutIn('Først\n\n\nSist', 'Slik', at(6)).text).toBe('Først\n\nSlik\n\nSist');
    expect(textPutIn('Først.Sist.', 'Slik', at(6)).text).toBe('Først.\n\nSlik\n\nSist.');
  });

  it('takes the place of what is marked, and says where it stands', () => {
    const put = textPutIn('Først bort sist', 'Slik', { start: 6, end: 10 });
    expect(put.text.slice(put.from, put.until)).toBe('Slik');
    expect(put.text).not.toContain('bort');
  });
});

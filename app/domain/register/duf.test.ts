import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDuf, findPersonNumbers, formatDuf, isNationalId, maskDuf } from './duf';

describe('checkDuf', () => {
  it.each([
    ['V1', '201600012310'],
    ['V2', '201834567803'],
    ['V3', '202190000102'],
    ['V4', '202211111101'],
    ['V5', '202476543208'],
    ['V6', '202350000300'],
    ['from another implementation', '200205705502'],
    ['from another implementation', '200900595509'],
  ])('%s is valid', (_, duf) => {
    expect(checkDuf(duf)).toEqual({ ok: true, duf });
  });

  it.each([
    ['2016 000123 10', '201600012310'],
    ['  2016\u2009000123\u00a010 ', '201600012310'],
    ['20 16 00 01 23 10', '201600012310'],
    ['2016\u200b00012310', '201600012310'],
  ])('spaces do not matter: «%s»', (text, duf) => {
    expect(checkDuf(text)).toEqual({ ok: true, duf });
  });

  it.each([
    ['X1 control should be 10', '201600012300', 'control', 12],
    ['X2 control above 10', '201834567811', 'control', 12],
    ['X3 eleven digits', '20219000010', 'eleven', 11],
    ['X4 letter O', '2022111111O4', 'letters', 11],
    ['X5 control should be 08', '202476543299', 'control', 12],
    ['nothing', ' \u00a0', 'empty', 0],
    ['too few', '2021', 'short', 4],
    ['too many', '2021900001020', 'long', 13],
    ['hyphen', '2021-900001-02', 'letters', 12],
    ['other digits', '٢٠٢١٩٠٠٠٠١٠٢', 'letters', 0],
  ])('%s', (_, text, reason, length) => {
    expect(checkDuf(text)).toEqual({ ok: false, reason, length });
  });

  it('detects every single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 9 }), (place, add) => {
        const digits = [...'202190000102'];
        digits[place] = String((Number(digits[place]) + add) % 10);
        expect(checkDuf(digits.join('')).ok).toBe(false);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof checkDuf(text).ok === 'boolean'));
  }, 30_000);
});

/** Eleven digits with right control digits, or null where the first nine allow none. */
function nationalId(nine: string): string | null {
  for (let control = 0; control < 100; control++) {
    const id = nine + String(control).padStart(2, '0');
    if (isNationalId(id)) return id;
  }
  return null;
}

describe('national identity numbers', () => {
  const ordinary = nationalId('010190999') ?? nationalId('010190998') ?? '';
  const dNumber = nationalId('410190999') ?? nationalId('410190998') ?? '';
  const synthetic = nationalId('018190999') ?? nationalId('018190998') ?? '';

  it('are recognised, D-numbers and synthetic ones too, and told from short DUF numbers', () => {
    for (const id of [ordinary, dNumber, synthetic]) {
      expect(id).toHaveLength(11);
      expect(checkDuf(`${id.slice(0, 6)} ${id.slice(6)}`)).toEqual({
        ok: false,
        reason: 'national_id',
        length: 11,
      });
      expect(findPersonNumbers(`fnr ${id.slice(0, 6)} ${id.slice(6)}.`)).toHaveLength(1);
    }
  });

  it('need a possible date', () => {
    expect(isNationalId('00000000000')).toBe(false);
    expect(isNationalId('99999999999')).toBe(false);
    expect(isNationalId('0101909991')).toBe(false);
  });
});

describe('findPersonNumbers', () => {
  it.each([
    ['Gjelder 202190000102, se vedlegg', ['202190000102']],
    ['Gjelder 2021 900001 02 og 2018-345678-03.', ['202190000102', '201834567803']],
    ['duf:2021.900001.02', ['202190000102']],
    ['DUF202190000102x', ['202190000102']],
    ['tlf 22 33 44 55 2021 900001 02', ['202190000102']],
    ['2021 9000 0102', ['202190000102']],
    ['２０２１９００００１０２', ['202190000102']],
    ['2021－900001－02', ['202190000102']],
    ['٢٠٢١٩٠٠٠٠١٠٢', ['202190000102']],
    ['𝟐𝟎𝟐𝟏 𝟗𝟎𝟎𝟎𝟎𝟏 𝟎𝟐', ['202190000102']],
    ['²⁰②¹900001０２', ['202190000102']],
    ['&#50;&#x30;&amp;#50;1900001&nbsp;02', ['202190000102']],
    ['2021;900001;02', ['202190000102']],
    ['7|2021 | 900001 | 02|7', ['202190000102']],
    ['20;21;900001;02', []],
    ['2021\n900001 02', []],
    ['202190000103', []],
    ['Perioden 01.01.2025–28.02.2026, 120 000 kroner', []],
    ['Ring 22 33 44 55 før 15.01.2026', []],
    ['1202190000102', []],
    ['', []],
  ])('«%s»', (text, numbers) => {
    expect(findPersonNumbers(text).map((n) => n.number)).toEqual(numbers);
  });

  it('finds it far into a long text, in a time that grows with the text alone', () => {
    const long = `${'1 '.repeat(400_000)}x 2021 900001 02`;
    const before = performance.now();
    expect(findPersonNumbers(long)).toMatchObject([{ number: '202190000102', start: long.length - 14 }]);
    expect(performance.now() - before).toBeLessThan(2000);
    // Groups that are read in two goes.
    for (let i = 4080; i < 4100; i++) {
      expect(findPersonNumbers(`${'7x'.repeat(i)} 20 21 90 00 01 02`)).toHaveLength(1);
    }
  });

  it('tells where the number stands', () => {
    const text = 'Se 2021 900001 02 nå';
    const [hit] = findPersonNumbers(text);
    expect(text.slice(hit?.start, hit?.end)).toBe('2021 900001 02');
    expect(hit?.kind).toBe('duf');
  });

  it('tells where it stands in the text as it was written', () => {
    for (const number of [
      '２０２１９００００１０２',
      '&#50;021&#32;900001&#x2d;0&#50;',
      '2021&nbsp;900001½'.replace('½', ' 02'),
    ]) {
      for (const text of [number, `½ & æ ٣ ${number}`, `${number} ٣ slutt`, `&#65;${number}`]) {
        const [hit, ...more] = findPersonNumbers(text);
        expect(text.slice(hit?.start, hit?.end)).toBe(number);
        expect(hit).toMatchObject({ number: '202190000102', kind: 'duf' });
        expect(more).toEqual([]);
      }
    }
  });

  it('is quick on texts of other digits and references alone', () => {
    const started = performance.now();
    expect(findPersonNumbers(`${'&#50;٣ '.repeat(200_000)} ２０２１９００００１０２`)).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('is quick on long digit deserts', () => {
    const started = performance.now();
    findPersonNumbers('1 '.repeat(50_000));
    findPersonNumbers('1'.repeat(100_000));
    // Milliseconds alone; the room is for a machine that is busy with other things. Quadratic time would take minutes.
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('writing', () => {
  it('formats and masks', () => {
    expect(formatDuf('202190000102')).toBe('2021 900001 02');
    expect(maskDuf('202190000102')).toBe('2021 •••••• 02');
    expect(maskDuf('2021••••••02')).toBe('2021 •••••• 02');
    expect(maskDuf(maskDuf('202190000102'))).toBe('2021 •••••• 02');
  });
});

import { describe, expect, it } from 'vitest';
import { REASON_KEYS } from '~/domain/transfer/check-cell';
import { ITEM_COLUMNS, PERSON_COLUMNS } from '~/domain/transfer/columns';
import { REFUSAL_KEYS } from '~/domain/transfer/refusal';
import { STEPS } from '~/domain/transfer/transfer';
import { LANGUAGES } from '~/i18n/language';
import { wordsFor } from '~/i18n/words-for.server';
import { allReasons, reasonText } from './reason-text';

describe.each(LANGUAGES)('words in %s', (language) => {
  const t = wordsFor(language);
  const unknown = t('errors.unknown');

  it.each([
    ...REASON_KEYS.map((key) => `transfer.reasons.${key}`),
    ...REFUSAL_KEYS.map((key) => `transfer.refusals.${key}`),
    ...STEPS.map((key) => `transfer.steps.${key}`),
    ...[...PERSON_COLUMNS, ...ITEM_COLUMNS].flatMap(({ cell }) =>
      cell.type === 'code' ? [`transfer.lists.${cell.list}`] : [],
    ),
  ])('%s exist', (key) => {
    expect(t.message(key)).not.toBe(unknown);
  });
});

describe('reasons', () => {
  const t = wordsFor('nb');
  const row = {
    line: 3,
    column: 'Lov',
    value: 'X',
    reason: 'code' as const,
    params: {
      list: 'REGIME',
      codes: 'INTRO, INTEG',
      more: [{ column: 'Navn', value: '', reason: 'required' as const, params: {} }],
    },
  };

  it('name the list and the codes', () => {
    expect(reasonText(t, { ...row, params: { list: 'REGIME', codes: 'INTRO, INTEG' } })).toBe(
      'Koden finnes ikke blant lovene. Gyldige koder: INTRO, INTEG.',
    );
  });

  it('stand together in the download, each with its column', () => {
    expect(allReasons(t, row)).toBe(
      'Lov: Koden finnes ikke blant lovene. Gyldige koder: INTRO, INTEG. Navn: Kolonnen «Navn» må være fylt ut.',
    );
  });
});

import { expect, it } from 'vitest';
import { drawOptions, withChosen } from './draw-options';

const drawn = drawOptions([
  { value: '0301', label: 'Oslo' },
  { value: '4203', label: 'Arendal' },
]);

it('draws options, and the chosen one among them', () => {
  expect(drawn).toBe('<option value="0301">Oslo</option><option value="4203">Arendal</option>');
  expect(withChosen(drawn, '4203', 'Alle')).toBe(
    '<option value="">Alle</option><option value="0301">Oslo</option><option value="4203" selected>Arendal</option>',
  );
});

it.each(['', '9999', '">', '$&'])('chooses none when «%s» is asked for', (chosen) => {
  expect(withChosen(drawn, chosen, 'Alle')).toBe(`<option value="">Alle</option>${drawn}`);
});

it('lets no text become markup', () => {
  const html = drawOptions([{ value: '"><script>', label: '<b>&' }]);
  expect(html).toBe('<option value="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;</option>');
  expect(withChosen('', '', '<b>')).toBe('<option value="">&lt;b&gt;</option>');
});

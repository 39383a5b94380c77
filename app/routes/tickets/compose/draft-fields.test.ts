import { expect, it } from 'vitest';
import { contentOfForm, draftIds } from './draft-fields';

it('looks at no more ids than a draft may keep, however many a form brings', () => {
  const form = new FormData();
  for (let id = 1; id <= 40_000; id += 1) form.append('personIds', String(id));
  expect(draftIds(contentOfForm(form), 'personIds')).toHaveLength(1500);
});

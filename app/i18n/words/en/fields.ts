import type { Shape } from '../../shape';
import type { fields as nb } from '../nb/fields';

export const fields = {
  date_hint: 'dd.mm.yyyy, for example 28.02.2026',
  choose: 'Choose …',
  optional: '(optional)',
  duf_label: 'DUF number',
  duf_hint: '12 digits. Spaces do not matter.',
  duf_ok: 'The control digits match.',
  characters_left_one: '{{count}} character left',
  characters_left_other: '{{count}} characters left',
  characters_over_one: '{{count}} character too many',
  characters_over_other: '{{count}} characters too many',
  choose_file: 'Choose file',
  choose_files: 'Choose files',
  drop_files: 'or drop them here',
  drop_file: 'or drop it here',
  files_count_one: '{{count}} file chosen',
  files_count_other: '{{count}} files chosen',
  files_chosen: 'Chosen files',
  working: 'Working …',
  preview: 'See what will happen',
} as const satisfies Shape<typeof nb>;

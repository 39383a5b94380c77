import type { Shape } from '../../shape';
import type { fields as nb } from '../nb/fields';

export const fields = {
  date_hint: 'dd.mm.åååå, til dømes 28.02.2026',
  choose: 'Vel …',
  optional: '(valfritt)',
  duf_label: 'DUF-nummer',
  duf_hint: '12 siffer. Mellomrom gjer ingenting.',
  duf_ok: 'Kontrollsifra stemmer.',
  characters_left_one: '{{count}} teikn att',
  characters_left_other: '{{count}} teikn att',
  characters_over_one: '{{count}} teikn for mykje',
  characters_over_other: '{{count}} teikn for mykje',
  choose_file: 'Vel fil',
  choose_files: 'Vel filer',
  drop_files: 'eller slepp dei her',
  drop_file: 'eller slepp ho her',
  files_count_one: '{{count}} fil er vald',
  files_count_other: '{{count}} filer er valde',
  files_chosen: 'Valde filer',
  working: 'Arbeider …',
  preview: 'Sjå kva som skjer',
} as const satisfies Shape<typeof nb>;

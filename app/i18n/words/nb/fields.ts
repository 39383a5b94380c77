/** Words that form fields bring along themselves. */
export const fields = {
  date_hint: 'dd.mm.åååå, for eksempel 28.02.2026',
  choose: 'Velg …',
  optional: '(valgfritt)',
  duf_label: 'DUF-nummer',
  duf_hint: '12 sifre. Mellomrom gjør ingenting.',
  duf_ok: 'Kontrollsifrene stemmer.',
  characters_left_one: '{{count}} tegn igjen',
  characters_left_other: '{{count}} tegn igjen',
  characters_over_one: '{{count}} tegn for mye',
  characters_over_other: '{{count}} tegn for mye',
  files_chosen: 'Valgte filer',
  working: 'Arbeider …',
  preview: 'Se hva som skjer',
} as const;

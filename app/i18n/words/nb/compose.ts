/** Words of writing in a ticket: answers that are held, standard texts, who else is there, proposed corrections. */
export const compose = {
  held: {
    title: 'Svar på vei ut',
    yours: 'Svaret ditt er ikke sendt ennå',
    theirs: '{{author}} har et svar på vei ut',
    in_seconds_one: 'Sendes om {{count}} sekund.',
    in_seconds_other: 'Sendes om {{count}} sekunder.',
    soon: 'Sendes nå.',
    late: 'Skulle vært sendt nå. Det sendes så snart bakgrunnsprosessen svarer.',
    unseen: 'Kommunen ser det ikke før det er sendt.',
    undo: 'Angre',
    flash: 'Svaret sendes om 15 sekunder. Frem til da kan du angre.',
    undone: 'Svaret er ikke sendt. Teksten ligger i feltet igjen.',
    stopped_title: 'Svaret ditt ble ikke sendt',
    stopped_text:
      'Det kom noe nytt i saken mens svaret ventet. Les det nye. Teksten din ligger i feltet under; se over den og send.',
  },
  presence: {
    writing: '{{names}} skriver',
    reading: '{{names}} ser på saken',
    news: 'Det er kommet noe nytt i saken.',
    show: 'Vis det',
  },
  event: {
    undone: '{{actor}} angret et svar før det ble sendt',
    stopped: 'Et svar fra {{actor}} ble stoppet fordi det kom noe nytt',
  },
  errors: {
    gone_out: 'Svaret er allerede sendt og kan ikke angres.',
    taken_back: 'Dette svaret ble ikke sendt. Trykk en gang til hvis det skal ut.',
  },
} as const;

import type { Shape } from '../../shape';
import type { compose as nb } from '../nb/compose';

export const compose = {
  held: {
    title: 'Svar på veg ut',
    yours: 'Svaret ditt er ikkje sendt enno',
    theirs: '{{author}} har eit svar på veg ut',
    in_seconds_one: 'Blir sendt om {{count}} sekund.',
    in_seconds_other: 'Blir sendt om {{count}} sekund.',
    soon: 'Blir sendt no.',
    late: 'Skulle vore sendt no. Det blir sendt så snart bakgrunnsprosessen svarer.',
    unseen: 'Kommunen ser det ikkje før det er sendt.',
    undo: 'Angre',
    flash: 'Svaret blir sendt om 15 sekund. Fram til da kan du angre.',
    undone: 'Svaret er ikkje sendt. Teksten ligg i feltet igjen.',
    stopped_title: 'Svaret ditt vart ikkje sendt',
    stopped_text:
      'Det kom noko nytt i saka mens svaret venta. Les det nye. Teksten din ligg i feltet under; sjå over han og send.',
  },
  presence: {
    writing: '{{names}} skriv',
    reading: '{{names}} ser på saka',
    news: 'Det er kome noko nytt i saka.',
    show: 'Vis det',
  },
  event: {
    undone: '{{actor}} angra eit svar før det vart sendt',
    stopped: 'Eit svar frå {{actor}} vart stoppa fordi det kom noko nytt',
  },
  errors: {
    gone_out: 'Svaret er alt sendt og kan ikkje angrast.',
    taken_back: 'Dette svaret vart ikkje sendt. Trykk ein gong til om det skal ut.',
  },
} as const satisfies Shape<typeof nb>;

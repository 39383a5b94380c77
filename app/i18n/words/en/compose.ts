import type { Shape } from '../../shape';
import type { compose as nb } from '../nb/compose';

export const compose = {
  held: {
    title: 'Answers on their way out',
    yours: 'Your answer has not been sent yet',
    theirs: '{{author}} has an answer on its way out',
    in_seconds_one: 'Goes out in {{count}} second.',
    in_seconds_other: 'Goes out in {{count}} seconds.',
    soon: 'Going out now.',
    late: 'Should have gone out by now. It will as soon as the background process answers.',
    unseen: 'The municipality does not see it until it is sent.',
    undo: 'Undo',
    flash: 'The answer goes out in 15 seconds. Until then you can undo.',
    undone: 'The answer was not sent. The text is back in the field.',
    stopped_title: 'Your answer was not sent',
    stopped_text:
      'Something new came in while the answer was waiting. Read what is new. Your text is in the field below; look it over and send.',
  },
  presence: {
    writing: '{{names}} is writing',
    reading: '{{names}} is looking at the ticket',
    news: 'Something new has come in.',
    show: 'Show it',
  },
  event: {
    undone: '{{actor}} undid an answer before it was sent',
    stopped: 'An answer by {{actor}} was stopped because something new came in',
  },
  errors: {
    gone_out: 'The answer has already been sent and cannot be undone.',
    taken_back: 'This answer was not sent. Press once more if it should go out.',
  },
} as const satisfies Shape<typeof nb>;

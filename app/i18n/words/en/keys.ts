import type { Shape } from '../../shape';
import type { keys as nb } from '../nb/keys';

export const keys: Shape<typeof nb> = {
  open: 'Keyboard shortcuts',
  title: 'Keyboard shortcuts',
  key: 'Key',
  does: 'What it does',
  in_turn: '{{first}}, then {{second}}',
  next: 'Next ticket in the list, or next message in the ticket',
  previous: 'Previous ticket, or previous message',
  enter: 'Open the marked ticket',
  select: 'Choose the marked ticket, or not',
  search: 'Go to the search',
  reply: 'Write an answer',
  note: 'Write an internal note',
  assign: 'Go to assigning',
  queue: 'Go to the queue',
  help: 'Show this list',
  escape: 'Close the list, or leave the field',
  off: 'Turn the shortcuts off in this browser',
  everything: 'Everything can be done without them too.',
  close: 'Close',
};

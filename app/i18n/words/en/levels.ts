import type { Shape } from '../../shape';
import type { levels as nb } from '../nb/levels';

export const levels: Shape<typeof nb> = {
  title: 'Deadlines',
  lead: 'How soon IMDi is to answer and solve, in working time. The clocks stand still while we wait for the municipality.',
  hours:
    'A working day is from 08.00 to 15.45, without weekends and public holidays: 7 hours and 45 minutes.',
  overview: 'Deadlines at normal priority',
  theme: 'Theme',
  common: 'Usual deadlines',
  first: 'First answer',
  next: 'Next answer',
  solve: 'Solution',
  warn: 'Warning before the deadline',
  source: 'Decided by',
  proposed: 'Proposal',
  decided: 'IMDi',
  edit: 'Deadlines for {{theme}}',
  priority: 'Priority',
  field: '{{what}}, {{priority}} priority',
  hint: 'Write for example “2 d”, “1 d 4 h” or “90 min”.',
  effect:
    'New deadlines hold for tickets filed from now on. In tickets under way they hold from the next time a clock starts, stops or is moved.',
  save: 'Save the deadlines',

  saved: 'The deadlines are saved.',
  changes: 'Latest changes',
  change: '{{name}} changed the deadlines for {{theme}}',
  change_common: '{{name}} changed the usual deadlines',
  no_changes: 'Nobody has changed the deadlines yet.',
  tools: 'Tools of the desk',
  absences: 'Absence',
  retention: 'Retention',
  hour: 'h',
  errors: {
    duration: 'Write how long, for example “2 d”, “4 h” or “90 min”.',
    warn: 'The warning must come before the shortest deadline.',
    changed: 'Somebody else changed the deadlines meanwhile. Load the page again and look them over.',
  },
};

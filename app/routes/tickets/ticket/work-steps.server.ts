import { removeFile } from '~/domain/tickets/attachments/remove-file.server';
import { priorityForm } from '~/domain/tickets/clocks/priority-form';
import { setPriority } from '~/domain/tickets/clocks/set-priority.server';
import { redactForm, removeFileForm } from '~/domain/tickets/keeping/keeping-forms';
import { redactText } from '~/domain/tickets/keeping/redact-text.server';
import { linkTickets, unlinkTickets } from '~/domain/tickets/merging/link-tickets.server';
import { linkForm, otherTicketForm, splitForm } from '~/domain/tickets/merging/merge-forms';
import { mergeTickets, unmergeTicket } from '~/domain/tickets/merging/merge-tickets.server';
import { splitTicket } from '~/domain/tickets/merging/split-ticket.server';
import { rateTicket } from '~/domain/tickets/rate-ticket.server';
import { ratingForm } from '~/domain/tickets/rating';
import { putBack } from '~/domain/tickets/staff/put-back.server';
import { clearReminder, setReminder } from '~/domain/tickets/staff/set-reminder.server';
import { putBackForm, reminderForm } from '~/domain/tickets/staff/staff-forms';
import { watchTicket } from '~/domain/tickets/staff/watch-ticket.server';
import { parseForm } from '~/http/parse-form.server';
import { plain, type Step, step } from './ticket-step.server';

/** What one does with a ticket besides writing: one small form each. */
export const WORK_STEPS: Record<string, Step> = {
  priority: step((form) => parseForm(form, priorityForm))(
    (actor, number, { priority }) => setPriority(actor, number, priority),
    'work.desk.priority_set',
  ),
  'put-back': step((form) => parseForm(form, putBackForm))(putBack, 'work.desk.put_back_done'),
  watch: plain((actor, number) => watchTicket(actor, number, true), 'work.desk.watched'),
  unwatch: plain((actor, number) => watchTicket(actor, number, false), 'work.desk.unwatched'),
  remind: step((form) => parseForm(form, reminderForm))(setReminder, 'work.desk.reminded'),
  'clear-reminder': plain(clearReminder, 'work.desk.reminder_cleared'),
  link: step((form) => parseForm(form, linkForm))(linkTickets, 'work.desk.linked'),
  unlink: step((form) => parseForm(form, otherTicketForm))(
    (actor, number, { other }) => unlinkTickets(actor, number, other),
    'work.desk.unlinked',
  ),
  merge: step((form) => parseForm(form, otherTicketForm))(
    (actor, number, { other }) => mergeTickets(actor, number, other),
    'work.desk.merged',
  ),
  unmerge: step((form) => parseForm(form, otherTicketForm))(
    (actor, number, { other }) => unmergeTicket(actor, number, other),
    'work.desk.unmerged',
  ),
  'split-off': step((form) => parseForm(form, splitForm))(async (actor, number, input) => {
    await splitTicket(actor, number, input);
  }, 'work.desk.split_done'),
  redact: step((form) => parseForm(form, redactForm))(async (actor, number, input) => {
    await redactText(actor, number, input);
  }, 'work.desk.redacted'),
  'remove-file': step((form) => parseForm(form, removeFileForm))(removeFile, 'work.desk.file_removed'),
  rate: step((form) => parseForm(form, ratingForm))(
    (actor, number, { score }) => rateTicket(actor, number, score),
    'work.rating.thanks',
  ),
};

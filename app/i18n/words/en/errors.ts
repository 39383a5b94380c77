import type { Shape } from '../../shape';
import type { errors as nb } from '../nb/errors';

export const errors = {
  not_found: 'We cannot find the page.',
  not_found_help:
    'It may have been moved or deleted, or you may not have access to it. Check the address, or go to the home page.',
  forbidden: 'You do not have access to this.',
  forbidden_help:
    'Your role does not give access. Ask the administrator of your municipality if you think it should.',
  conflict: 'Someone else changed this while you were working.',
  conflict_help: 'Nothing has been overwritten. Go back, see what is new, and make your change again.',
  invalid: 'Something in the form must be corrected.',
  invalid_help: 'Go back and look over what you filled in.',
  throttled: 'Too many attempts in a short time.',
  throttled_help: 'Wait a few minutes and try again.',
  too_large: 'The file or text is too large.',
  too_large_help: 'Split it up and try again.',
  unavailable: 'The service is not answering right now.',
  unavailable_help: 'What you have saved is safe. Try again in a moment.',
  busy: 'This takes time, and one is already under way.',
  method: 'The page cannot be used in this way.',
  method_help: 'Go back and try again from there.',
  bad_request: 'The request cannot be read.',
  bad_request_help: 'The address or the content is damaged. Go to the home page and try again from there.',
  origin: 'The form was sent from another website.',
  origin_help:
    'To be safe, we have saved nothing. Open the page in the NIR portal and send the form from there.',
  unknown: 'Something went wrong on our side.',
  unknown_help:
    'What you have saved is safe. Try again. If it happens repeatedly, give the error number when you contact us.',
  reference: 'Error number',
  to_home: 'Go to the home page',
  try_again: 'Try again',
  summary_one: 'One thing must be corrected before you can continue',
  summary_other: '{{count}} things must be corrected before you can continue',
  fields: {
    required: 'Fill in this field.',
    choose_any: 'Choose at least one.',
    choice: 'Choose one of the options.',
    invalid: 'The value cannot be used. Look over the field.',
    too_short: 'Write at least {{min}} characters.',
    too_long: 'Write at most {{max}} characters.',
    too_low: 'The number cannot be lower than {{min}}.',
    too_high: 'The number cannot be higher than {{max}}.',
    whole_number: 'Write a whole number.',
    number: 'Write a number.',
    email: 'Write an e-mail address, for example kari@kommune.no.',
    url: 'Write a web address that begins with https://.',
    date: 'Write the date like this: dd.mm.yyyy, for example 28.02.2026.',
    date_none: 'There is no such day. Check the day and the month.',
    date_near: 'Choose a day in this century, from 01.01.2000.',
    date_order: 'The to date cannot be before the from date.',
    date_future: 'The date cannot be in the future.',
    file: 'Choose a file.',
    duf: {
      empty: 'Write the DUF number.',
      letters: 'A DUF number has digits only. Check whether an O should be a 0.',
      short: 'A DUF number has 12 digits. Here there are {{count}}.',
      long: 'A DUF number has 12 digits. Here there are {{count}}.',
      national_id:
        'This looks like a national identity number or D-number (11 digits). Write the DUF number, which has 12 digits.',
      eleven:
        'A DUF number has 12 digits. Here there are 11. National identity numbers and D-numbers have 11 digits and do not belong here.',
      control: 'The control digits (the last two) do not match. Look for a typing error.',
    },
    person_number: 'The text holds a DUF number or national identity number. Take it out.',
  },
} as const satisfies Shape<typeof nb>;

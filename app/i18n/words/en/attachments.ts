/** Words of the files that go with what is written to or from the desk. */
export const attachments = {
  label: 'Attachments',
  hint: 'Up to {{count}} files, {{size}} MB each. Choose, paste or drop them here. Types: {{types}}.',
  hint_short: 'Up to {{count}} files, {{size}} MB each. Which files can be sent is said at “{{where}}”.',
  no_numbers: 'They must not show DUF numbers, national identity numbers or names.',
  not_read:
    'The contents of PDF files and pictures are not checked for such numbers – look through them yourself.',
  not_read_file: 'contents not checked for DUF numbers',
  scanned: 'Files are scanned for viruses.',
  not_scanned: 'Files are not scanned for viruses here.',
  chosen: 'Chosen attachments',
  remove: 'Remove',
  remove_named: 'Remove {{name}}',
  uploading_one: 'Uploading {{count}} file …',
  uploading_other: 'Uploading {{count}} files …',
  removed: 'The attachment was removed on {{date}}: {{reason}}',
  scan: {
    clean: 'scanned for viruses',
    not_scanned: 'not scanned for viruses',
    waiting: 'waiting for the virus scan',
    infected: 'held harmful code and has been deleted',
    waiting_long: 'The file is in quarantine until it has been scanned for viruses. Try again in a while.',
    infected_long: 'The file held harmful code and has been deleted.',
    no_answer: 'The virus scanner does not answer.',
  },
  fault: {
    empty: 'The file is empty and was not attached.',
    too_large: 'The file is larger than 10 MB and was not attached.',
    type: 'This type of file cannot be attached. Use for instance PNG, PDF, DOCX, XLSX, CSV or TXT.',
    content: 'What is in the file does not fit its type. It was not attached.',
    person_numbers:
      'The file holds DUF numbers or national identity numbers and was not attached. Add the persons to the ticket instead.',
    unreadable:
      'The file is damaged, locked with a password or too large when unpacked, so it cannot be checked for DUF numbers. Save it without a password, or divide it.',
    too_many: 'There can be at most 5 attachments. The file was not attached.',
    infected: 'The virus scan found harmful code in the file. It was not attached.',
    gone: 'An attachment is no longer there. Reload the page and attach it again.',
    session: 'You are signed out. Sign in in a new tab, and attach the file again.',
    store: 'The file could not be stored just now and was not attached. Try again in a while.',
    offline: 'We cannot reach the portal. The file was not attached.',
  },
} as const;

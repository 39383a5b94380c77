/** Key of the filing form's draft. */
export function newTicketDraftKey(about: { findingId: number | null; personId: number | null }): string {
  if (about.findingId !== null) return `new:finding:${about.findingId}`;
  return about.personId !== null ? `new:person:${about.personId}` : 'new';
}

/** Key of the draft of a composer; the public one and the internal one never mix. */
export function composerDraftKey(composer: 'public' | 'note' | 'rows', ticketId: string): string {
  return `${composer}:${ticketId}`;
}

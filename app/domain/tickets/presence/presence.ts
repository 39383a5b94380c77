/** Somebody else of the desk who has a ticket open. */
export type Present = { name: string; writing: boolean };

/** What an open page is told: who else is there, by ticket number, and a mark of the ticket that grows with news. */
export type PresenceNews = { tickets: Record<string, Present[]>; newsMark: number | null };

/** The first thing an open page is told: the name under which it tells that somebody writes. */
export type PresenceHello = { tab: string };

import { TICKET_SKETCHES } from '../../../prisma/seed/demo/ticket-texts';

const SYLLABLES = 'ba ke li mo nu pe ra si to vu da fe gi ho ju la me ni po ru'.split(' ');

/** A made-up word of its own for each number; none is the beginning of another. */
function madeUp(index: number, ending: string): string {
  let word = '';
  for (let left = index, i = 0; i < 5; i += 1, left = Math.floor(left / SYLLABLES.length)) {
    word += SYLLABLES[left % SYLLABLES.length];
  }
  return word + ending;
}

/** Tickets that hold the same rare word, and the same middling one. */
export const RARE_HITS = 5;
export const MIDDLING_HITS = 400;

export const rareWord = (group: number) => madeUp(group, 'fjell');
export const middlingWord = (group: number) => madeUp(group, 'vatn');
/** Stands in more than half of all tickets. */
export const BROAD_WORD = 'registrering';

/** A word that most likely nobody has written yet. */
export const anyWord = () => madeUp(Math.floor(Math.random() * SYLLABLES.length ** 5), 'elv');

/** How many rare and middling words there are among so many tickets. */
export const wordGroups = (tickets: number) => ({
  rare: Math.max(1, Math.floor(tickets / RARE_HITS)),
  middling: Math.max(1, Math.floor(tickets / MIDDLING_HITS)),
});

/** Title and four messages of the ticket with this number, the same at every run. */
export function textsOf(
  number: number,
  tickets: number,
): { title: string; messages: string[]; theme: string } {
  const sketch = TICKET_SKETCHES[number % TICKET_SKETCHES.length];
  if (!sketch) throw new Error('There are no texts');
  const other = TICKET_SKETCHES[(number * 7 + 3) % TICKET_SKETCHES.length] ?? sketch;
  const groups = wordGroups(tickets);
  const broad = number % 10 < 6 ? ` Det gjelder ${BROAD_WORD} i NIR.` : '';
  return {
    theme: sketch.theme,
    title: `${sketch.title}`.slice(0, 120),
    messages: [
      `${sketch.body}${broad} Saken hører til ${middlingWord(number % groups.middling)}.`,
      `${sketch.answers[number % sketch.answers.length]} ${other.answers[0]}`,
      `${sketch.replies?.[0] ?? 'Takk for svaret.'} Vi kaller det ${rareWord(number % groups.rare)}. ${other.body}`,
      `${other.answers[other.answers.length - 1]} Si fra hvis det ikke stemmer.`,
    ],
  };
}

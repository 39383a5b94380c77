import { type Acknowledged, StubbornClient } from './kill-client';

const CLIENTS = 6;
const WHO = ['superbruker@arendal.example', 'kommuneadmin@arendal.example', 'superbruker@oslo.example'];
const AGENTS = ['support1@imdi.example', 'support2@imdi.example'];

/**
 * Several people at once: each files a ticket and replies in it, and IMDi answers, until `count` filings and replies are
 * acknowledged. Adds the ids of what was acknowledged to `acknowledged` at once.
 */
export async function fileReplyAnswer(
  base: string,
  count: number,
  acknowledged: Acknowledged,
): Promise<void> {
  let next = 0;
  const one = async (index: number) => {
    const who = new StubbornClient(base, WHO[index % WHO.length] ?? '', acknowledged);
    const agent = new StubbornClient(base, AGENTS[index % AGENTS.length] ?? '', acknowledged);
    for (;;) {
      const turn = next;
      next += 2;
      if (turn >= count) return;
      const words = `${word(turn)} ${word(turn * 7 + 3)} ${word(turn * 13 + 5)}`;
      const number = await who.file(`Sak ${turn}: ${words}`, `Spørsmål ${turn}: ${words}`);
      if (turn + 1 < count) await who.reply(number, `Mer om ${turn}: ${words}`);
      await agent.answer(number, `Svar om ${turn}: ${words}`);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, index) => one(index)));
}

/** A made-up word that no other number has, so that no ticket looks like another. */
const word = (seed: number) =>
  Array.from(
    { length: 6 },
    (_, at) => 'bdfgklmnprstvaeiouyæøå'[(seed * (at + 3) + at * at + (seed >> at)) % 22],
  ).join('');

import { reevaluatePersons } from '~/domain/findings/reevaluate-persons.server';
import { evaluateNow } from '~/domain/findings/run-evaluation.server';
import { today } from '~/platform/clock.server';
import { asActor, asSystem, closeDb, type Tx } from '~/platform/db.server';
import { inPassing } from '~/platform/in-passing.server';
import { median, percentile, say, spread } from './statistics';

/**
 * `npm run bench -- evaluation [rounds]`: full evaluation of everything in the database, and re-evaluation of single
 * persons with and without a change that moves findings. The database's time is included; changes are rolled back.
 */
export async function benchEvaluation(args: readonly string[]): Promise<void> {
  const rounds = Number(args[0] ?? 300);
  try {
    await benchFull();
    await benchPerson(rounds);
  } finally {
    await closeDb();
  }
}

async function benchFull(): Promise<void> {
  const seconds: number[] = [];
  let persons = 0;
  for (let round = 0; round < 4; round += 1) {
    const start = performance.now();
    const result = await evaluateNow({ today: today() }, { notify: false });
    persons = result.persons;
    if (round > 0) seconds.push((performance.now() - start) / 1000);
  }
  say(`full evaluation of ${persons} persons: ${spread(seconds, 2)} s`);
}

async function benchPerson(rounds: number): Promise<void> {
  const persons = await asSystem((tx) =>
    tx.person.findMany({ select: { id: true, municipalityCode: true }, orderBy: { id: 'asc' }, take: 2000 }),
  );
  const still: number[] = [];
  const moving: number[] = [];
  for (let round = 0; round < rounds + 20; round += 1) {
    const person = persons[(round * 37) % persons.length];
    if (!person) continue;
    const actor = {
      id: '00000000-0000-7000-8000-000000000000',
      scope: person.municipalityCode,
      role: 'municipal_superuser',
    };
    const timed = async (tx: Tx, into: number[]): Promise<void> => {
      const start = performance.now();
      await reevaluatePersons(tx, [person.id], { today: today(), cause: 'data' });
      if (round >= 20) into.push(performance.now() - start);
    };
    await inPassing(
      (work) => asActor(actor, work),
      (tx) => timed(tx, still),
    );
    await inPassing(
      (work) => asActor(actor, work),
      async (tx) => {
        await tx.programmeEnd.create({
          data: {
            personId: person.id,
            endedOn: new Date('2030-01-01'),
            reason: 'IKKE_REGISTRERT',
            source: 'WEB',
          },
        });
        await timed(tx, moving);
      },
    );
  }
  for (const [name, times] of [
    ['nothing moves', still],
    ['findings open', moving],
  ] as const) {
    say(
      `one person, ${name}: median ${median(times).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`,
    );
  }
}

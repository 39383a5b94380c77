import { afterAll, expect, it } from 'vitest';
import { asSystem, closeDb } from '~/platform/db.server';
import { insertRecords } from '~test/factories/insert-record';
import { makeActor } from '~test/factories/make-actor';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { getMunicipalityQuality } from './get-municipality-quality.server';
import { lastJudgement } from './last-judgement.server';
import { reevaluatePersons } from './reevaluate-persons.server';
import { evaluateNow } from './run-evaluation.server';

standOn('2026-11-01');
withDatabase();
afterAll(closeDb);

it('is the last run, or the change after it in the municipality itself', async () => {
  const own = await makeActor('municipal_superuser');
  const neighbour = await makeActor('municipal_superuser', { municipalityCode: '0301' });
  const at = async (actor: typeof own) => {
    const { judgedAt } = await lastJudgement(actor);
    expect((await getMunicipalityQuality(actor)).judgedAt).toEqual(judgedAt);
    return judgedAt?.getTime() ?? 0;
  };
  expect((await lastJudgement(own)).judgedAt).toBeNull();

  const [personId = 0] = await asSystem((tx) =>
    insertRecords(tx, [{}, { person: { municipalityCode: '0301' } }]),
  );
  await evaluateNow();
  const [before, beside] = [await at(own), await at(neighbour)];
  expect(before).toBeGreaterThan(0);

  await asSystem(async (tx) => {
    await tx.programmeEnd.create({
      data: {
        personId,
        municipalityCode: '4203',
        endedOn: new Date('2026-10-01'),
        reason: 'IKKE_REGISTRERT',
        source: 'WEB',
      },
    });
    await reevaluatePersons(tx, [personId], { today: '2026-11-01', cause: 'data' });
  });
  expect(await at(own)).toBeGreaterThan(before);
  expect(await at(neighbour)).toBe(beside);
});

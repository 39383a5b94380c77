import { beforeEach, describe, expect, it } from 'vitest';
import { reevaluatePersons } from '~/domain/findings/reevaluate-persons.server';
import { asSystem } from '~/platform/db.server';
import { CHANGE_DAY, ENDED_BY_NIR } from '~test/factories/change-cases';
import { insertRecords } from '~test/factories/insert-record';
import { makeKnownError } from '~test/factories/known-error';
import { people } from '~test/factories/people';
import { standOn } from '~test/setup/stand-on';
import { dismissKnownError } from './dismiss-known-error.server';
import { findLoudKnownErrors, type LoudPlace } from './find-loud-known-errors.server';
import type { Loudness } from './known-error';
import { updateKnownError } from './update-known-error.server';

const { owner, arendal, colleague, utsira, elsewhere, agent } = people({
  owner: 'registry_owner',
  arendal: 'municipal_superuser',
  colleague: 'municipal_admin',
  utsira: { role: 'municipal_superuser', municipalityCode: '1151' },
  elsewhere: { role: 'municipal_superuser', municipalityCode: '0301' },
  agent: 'support_agent',
});

standOn(CHANGE_DAY);

/** The rule that fails on an end without reason, and one that does not. */
const [RULE, OTHER] = ['DQ-082', 'DQ-001'];
let personId = 0;

beforeEach(() =>
  asSystem(async (tx) => {
    await tx.$executeRaw`truncate known_error, finding, person restart identity cascade`;
    const records = ['4203', '1151'].map((municipalityCode) => ({
      ...ENDED_BY_NIR,
      person: { ...ENDED_BY_NIR.person, municipalityCode },
    }));
    const ids = await insertRecords(tx, records);
    await reevaluatePersons(tx, ids, { today: CHANGE_DAY, cause: 'data', notify: false });
    personId = ids[0] ?? 0;
  }),
);

const shown = async (actor: typeof arendal, about: LoudPlace) =>
  (await findLoudKnownErrors(actor, about)).map(({ number }) => number);

const update = (bodyNb: string) => ({
  status: 'workaround' as const,
  bodyNb,
  bodyNn: '',
  bodyEn: '',
  nextUpdateOn: null,
});

describe('the ladder of loudness', () => {
  it('each rung is heard where the quieter ones are, and one place further', async () => {
    const make = (loudness: Loudness) => makeKnownError(owner, { loudness, covers: [RULE], title: loudness });
    const [hint, strip, banner] = [await make('hint'), await make('strip'), await make('banner')];
    expect(await shown(arendal, { place: 'person', personId })).toEqual([hint, strip, banner]);
    expect(await shown(arendal, { place: 'findings' })).toEqual([strip, banner]);
    expect(await shown(arendal, { place: 'findings', ruleId: RULE })).toEqual([strip, banner]);
    expect(await shown(arendal, { place: 'findings', ruleId: OTHER })).toEqual([]);
    expect(await shown(arendal, { place: 'home' })).toEqual([banner]);
  });

  it('says how many of the own persons are hit, and is silent where nobody is', async () => {
    const number = await makeKnownError(owner);
    expect(await findLoudKnownErrors(arendal, { place: 'home' })).toMatchObject([
      { number, persons: 1, of: 1 },
    ]);
    expect(await shown(elsewhere, { place: 'home' })).toEqual([]);
    expect(await shown(agent, { place: 'home' })).toEqual([]);
    expect(await shown(utsira, { place: 'person', personId })).toEqual([]);
  });

  it('has no rung for what is internal or closed', async () => {
    await makeKnownError(owner, { visibility: 'internal' });
    const number = await makeKnownError(owner);
    await asSystem((tx) => tx.knownError.update({ where: { id: number }, data: { status: 'closed' } }));
    expect(await shown(arendal, { place: 'person', personId })).toEqual([]);
  });
});

describe('a known error that is put away', () => {
  it('is quiet for that person alone, until its next update, and always stands at the person', async () => {
    const number = await makeKnownError(owner, { covers: [RULE] });
    const other = await makeKnownError(owner, { title: 'En annen feil' });
    await dismissKnownError(arendal, number);
    expect(await shown(arendal, { place: 'home' })).toEqual([other]);
    expect(await shown(arendal, { place: 'findings', ruleId: RULE })).toEqual([]);
    expect(await shown(arendal, { place: 'person', personId })).toEqual([number, other]);
    expect(await shown(colleague, { place: 'home' })).toEqual([number, other]);
    expect(await shown(utsira, { place: 'home' })).toEqual([number, other]);

    await updateKnownError(owner, number, update('Vi har funnet årsaken.'));
    expect(await shown(arendal, { place: 'home' })).toEqual([number, other]);
    await dismissKnownError(arendal, number);
    await dismissKnownError(arendal, number);
    expect(await shown(arendal, { place: 'home' })).toEqual([other]);
    await updateKnownError(owner, other, update('Gjelder den andre.'));
    expect(await shown(arendal, { place: 'home' })).toEqual([other]);
  });

  it('is one that the reader sees', async () => {
    const hidden = await makeKnownError(owner, { visibility: 'internal' });
    for (const number of [hidden, 999_999]) {
      await expect(dismissKnownError(arendal, number)).rejects.toMatchObject({ code: 'not_found' });
    }
    const number = await makeKnownError(owner);
    await expect(dismissKnownError(elsewhere, number)).rejects.toMatchObject({ code: 'not_found' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { asSystem, closeDb } from '~/platform/db.server';
import { makeActor } from '~test/factories/make-actor';
import { findServiceLevel } from './find-service-level.server';
import { findServiceLevels, saveServiceLevels } from './service-level-board.server';
import { levelMark } from './service-level-forms';
import { ANY_THEME } from './service-levels';

let lead: Actor;
let agent: Actor;

beforeAll(async () => {
  lead = await makeActor('registry_owner');
  agent = await makeActor('support_agent');
});
afterAll(closeDb);

const of = async (themeCode: string) => {
  const { themes } = await findServiceLevels(lead);
  const found = themes.find((theme) => theme.themeCode === themeCode);
  if (!found) throw new Error('There is no such theme.');
  return found;
};

describe('service levels', () => {
  it('are read by the desk, the common ones first, and edited by a lead alone', async () => {
    const board = await findServiceLevels(agent);
    expect(board.themes[0]).toMatchObject({ themeCode: ANY_THEME, theme: null, proposed: true });
    expect(board.mayEdit).toBe(false);
    expect((await findServiceLevels(lead)).mayEdit).toBe(true);
    const { levels } = await of('klage');
    const input = { themeCode: 'klage', seen: levelMark(levels), levels };
    await expect(saveServiceLevels(agent, input)).rejects.toMatchObject({ code: 'forbidden' });
    const outsider = await makeActor('municipal_superuser');
    expect(() => findServiceLevels(outsider)).toThrow(expect.objectContaining({ code: 'forbidden' }));
  });

  it('hold for the next clock that turns, are noted, and are not overwritten unseen', async () => {
    const { levels } = await of('klage');
    await asSystem((tx) => findServiceLevel(tx, 'klage', 'high'));
    const seen = levelMark(levels);
    const changed = { ...levels, high: { ...levels.high, firstMinutes: 77, warnMinutes: 7 } };
    await saveServiceLevels(lead, { themeCode: 'klage', seen, levels: changed });
    const now = await asSystem((tx) => findServiceLevel(tx, 'klage', 'high'));
    expect(now).toMatchObject({ firstMinutes: 77, warnMinutes: 7 });
    const after = await of('klage');
    expect(after).toMatchObject({ proposed: false, levels: changed });
    expect((await of(ANY_THEME)).proposed).toBe(true);
    const { changes } = await findServiceLevels(agent);
    expect(changes).toMatchObject([{ name: lead.name, theme: after.theme }]);
    await expect(saveServiceLevels(lead, { themeCode: 'klage', seen, levels })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(saveServiceLevels(lead, { themeCode: 'finnes-ikke', seen, levels })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

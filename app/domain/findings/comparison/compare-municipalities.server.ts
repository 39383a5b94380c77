import { today } from '~/platform/clock.server';
import type { IsoDate } from '~/platform/dates';
import { asSystem } from '~/platform/db.server';
import { judgeMunicipalities } from '../municipality/judge-municipalities.server';
import { refreshExpectations } from './refresh-expectations.server';

const LIMITS = { timeout: 120_000 };

/**
 * What follows on a full run: what is expected of each municipality, and the rules over whole municipalities. Nobody waits for
 * it; done twice it writes nothing the second time.
 */
export async function compareMunicipalities(day: IsoDate = today()): Promise<void> {
  await asSystem(refreshExpectations, LIMITS);
  await judgeMunicipalities({ day });
}

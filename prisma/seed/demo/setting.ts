import { addDays, type IsoDate } from '~/platform/dates';
import { earliest, type Random } from './random';

/** Where and when a demo person is made. */
export type Setting = {
  random: Random;
  municipalityCode: string;
  today: IsoDate;
  /** Whether the municipality registers through a specialist system. */
  specialistSystem: boolean;
  /** Gives the next DUF number of a year. */
  nextDuf: (year: number) => string;
};

/** Source and day of a registration: some days after the event, never after today. */
export function registered(
  setting: Setting,
  event: IsoDate | null,
  within: number,
): { source: 'WEB' | 'TRANSFER'; registeredOn: IsoDate | null } {
  const { random, today, specialistSystem } = setting;
  const source = random.chance(specialistSystem ? 0.85 : 0.05) ? 'TRANSFER' : 'WEB';
  return { source, registeredOn: event ? earliest(addDays(event, random.int(1, within)), today) : null };
}

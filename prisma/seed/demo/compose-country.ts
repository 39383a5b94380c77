import type { IsoDate } from '~/platform/dates';
import { readMunicipalities } from '../reference-data';
import { composePerson, composeUsual } from './compose-person';
import type { DemoPerson } from './demo-person';
import { injectFaults, registerTwice } from './faults';
import { lateProgrammes } from './late-programmes';
import { demoPersonCount, UTSIRA } from './municipality-sizes';
import { randomOf } from './random';
import type { Setting } from './setting';
import { demoDuf } from './synthetic-person';
import { utsiraPersons } from './utsira-persons';

/** Share of persons with at least one fault where a municipality is as careful as most. */
const USUAL_FAULT_SHARE = 0.2;

/** Share of persons whose details nobody has looked at, so that the newer rules have something to find. */
const LOOSE_SHARE = 0.1;

/** All demo persons of the country, municipality by municipality. The same day gives the same persons. */
export function composeCountry(today: IsoDate): DemoPerson[] {
  const running = new Map<number, number>();
  const nextDuf = (year: number) => {
    const number = (running.get(year) ?? 0) + 1;
    running.set(year, number);
    return demoDuf(year, number);
  };
  const persons = readMunicipalities().flatMap(({ code }) => {
    const random = randomOf(`persons ${code}`);
    const setting: Setting = {
      random,
      municipalityCode: code,
      today,
      nextDuf,
      specialistSystem: random.chance(0.6),
    };
    return code === UTSIRA ? utsiraPersons(setting) : municipalityPersons(setting, demoPersonCount(code));
  });
  return [...persons, ...lateProgrammes({ today, nextDuf, specialistSystem: false })];
}

function municipalityPersons(setting: Setting, count: number): DemoPerson[] {
  const { random } = setting;
  const details = randomOf(`details ${setting.municipalityCode}`);
  const share = Math.min(0.55, USUAL_FAULT_SHARE * random.lognormal(0.45));
  const persons: DemoPerson[] = [];
  for (let made = 0; made < count; made += 1) {
    const demo = details.chance(LOOSE_SHARE) ? composeUsual(setting) : composePerson(setting);
    if (random.chance(share))
      injectFaults(
        demo,
        setting,
        random.weighted([
          [1, 78],
          [2, 18],
          [3, 4],
        ]),
      );
    const before = persons.at(-1);
    if (before && random.chance(0.0012)) registerTwice(before, demo, setting);
    persons.push(demo);
  }
  return persons;
}

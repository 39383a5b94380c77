import type { DemoPerson } from './demo-person';
import {
  automaticEnd,
  badDuf,
  duplicateAward,
  endBeforeStart,
  type Fault,
  formerMunicipality,
  hoursAfterEnd,
  hoursWithoutDecision,
  impossibleDates,
  lateRegistration,
  neverStarted,
  noEducation,
  noEnd,
  noEndReason,
  noFinalGoal,
  noLanguageGoal,
  noMeasureThisYear,
  noProgrammeDecision,
  noRunningMeasure,
  noTrainingDecision,
  tooLongExtension,
  tooLongProgramme,
  twoEnds,
  wrongAge,
  wrongExtendedNorwegian,
  wrongRegime,
} from './fault-kinds';
import type { Setting } from './setting';
import { syntheticNationalId } from './synthetic-person';

/** Faults with their weights: missing ends and end reasons lead, as in the rounds that IMDi has written about. */
const FAULTS: readonly (readonly [Fault, number])[] = [
  [noEndReason, 24],
  [noEnd, 11],
  [noRunningMeasure, 26],
  [noMeasureThisYear, 12],
  [noFinalGoal, 7],
  [noLanguageGoal, 7],
  [noEducation, 8],
  [lateRegistration, 9],
  [noProgrammeDecision, 6],
  [noTrainingDecision, 5],
  [automaticEnd, 5],
  [neverStarted, 6],
  [tooLongProgramme, 4],
  [duplicateAward, 4],
  [impossibleDates, 4],
  [twoEnds, 4],
  [hoursWithoutDecision, 3],
  [wrongRegime, 3],
  [hoursAfterEnd, 2],
  [endBeforeStart, 1],
  [wrongAge, 2.5],
  [tooLongExtension, 12],
  [wrongExtendedNorwegian, 2.5],
  [formerMunicipality, 1.2],
  [badDuf, 0.7],
];

/** Puts `count` faults into the record, each of a kind that the record allows. */
export function injectFaults(demo: DemoPerson, setting: Setting, count: number): void {
  let left = count;
  for (let tries = 0; left > 0 && tries < 8; tries += 1) {
    if (setting.random.weighted(FAULTS)(demo, setting)) left -= 1;
  }
}

/** Two rows for one human: the second has a DUF number of its own and the same synthetic national id (DQ-004). */
export function registerTwice(demo: DemoPerson, other: DemoPerson, setting: Setting): void {
  const { name, birthDate } = demo.person;
  const nationalId = syntheticNationalId(birthDate, setting.random);
  demo.person.nationalId = nationalId;
  Object.assign(other.person, { nationalId, name, birthDate });
}

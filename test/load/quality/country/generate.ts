import type { CaseRecord } from '~/domain/quality/case-record';
import { type Random, randomOf } from '../../../../prisma/seed/demo/random';
import { compose } from './compose';
import type { Draft } from './draft';
import { type Fault, type Findings, findingsOf } from './fault';
import { ACTIVITY_FAULTS } from './faults-activity';
import { DECISION_FAULTS } from './faults-decisions';
import { END_FAULTS } from './faults-ends';
import { RIGHTS_FAULTS } from './faults-rights';
import { TRAINING_FAULTS } from './faults-training';
import { dufOf } from './identity';
import { municipalityFinder } from './municipality-skew';
import { makePlan, type Plan } from './plan';

/** Faults of the record; at most one on a person, so that what fails is what was spoilt. */
export const FAULTS: readonly Fault[] = [
  ...RIGHTS_FAULTS,
  ...DECISION_FAULTS,
  ...ACTIVITY_FAULTS,
  ...TRAINING_FAULTS,
  ...END_FAULTS,
];
const WEIGHTED = FAULTS.map((fault) => [fault, fault.weight] as const);

/** Share of persons who have a fault of the record, and shares of those whose numbers are wrong beside it. */
const FAULTY = 0.2;
const TRIES = 12;
const WRONG_NUMBERS = {
  'DQ-001': 0.0008,
  'DQ-002': 0.0008,
  'DQ-003': 0.0008,
  'DQ-005': 0.003,
} as const;
/** Share of pairs of neighbours by number who share a national id. */
const TWINS = 0.0015;

export type Country = {
  persons: number;
  today: string;
  municipalityOf: (number: number) => string;
};

/** A person as written to the register, and what the rules must say of them. */
export type GeneratedPerson = {
  number: number;
  municipalityCode: string;
  record: CaseRecord;
  /** Names of the faults put in. */
  faults: string[];
  expected: Findings;
};

export const makeCountry = (persons: number, today: string): Country => ({
  persons,
  today,
  municipalityOf: municipalityFinder(persons),
});

/** The person with that number, from 1 to `persons`: the same for the same country, always. */
export function personOf(number: number, country: Country): GeneratedPerson {
  const random = randomOf(`faults ${number}`);
  const faulty = random.chance(FAULTY);
  const plan = planOf(number, country);
  for (let tries = 0; faulty && tries < TRIES; tries += 1) {
    const person = spoilt(plan, random.weighted(WEIGHTED));
    if (person) return withWrongNumbers(person, random, country);
  }
  return withWrongNumbers(generated(compose(plan), [], {}), random, country);
}

/** The person with that fault of the record and no other, or null when the person has nothing of the kind. */
export function spoiltPerson(number: number, country: Country, fault: Fault): GeneratedPerson | null {
  return spoilt(planOf(number, country), fault);
}

function spoilt(plan: Plan, fault: Fault): GeneratedPerson | null {
  if (!fault.fits(plan)) return null;
  fault.change?.(plan);
  const draft = compose(plan);
  fault.spoil?.(draft);
  return generated(draft, [fault.name], findingsOf(fault, draft));
}

const planOf = (number: number, { municipalityOf, today }: Country) =>
  makePlan(number, municipalityOf(number), today);

function generated({ plan, record }: Draft, faults: string[], expected: Findings): GeneratedPerson {
  record.person.duf = dufOf(plan.number);
  return { number: plan.number, municipalityCode: plan.municipalityCode, record, faults, expected };
}

/** Numbers are the person's own affair: no other rule reads them. */
function withWrongNumbers(person: GeneratedPerson, random: Random, country: Country): GeneratedPerson {
  const { number, record, faults, expected } = person;
  const own = record.person ?? {};
  const twin = twinOf(number, country);
  const spoil = (rule: keyof typeof WRONG_NUMBERS, name: string, change: () => void): void => {
    if (!random.chance(WRONG_NUMBERS[rule])) return;
    change();
    faults.push(name);
    expected[rule] = 1;
  };
  if (twin !== null) {
    own.nationalId = planOf(Math.min(number, twin), country).nationalId;
    faults.push('registered twice');
    expected['DQ-004'] = 1;
    return person;
  }
  const duf = dufOf(number);
  spoil('DQ-001', 'letter in the DUF number', () => {
    own.duf = `O${duf.slice(1)}`;
  });
  if (!expected['DQ-001']) {
    spoil('DQ-002', 'wrong control number', () => {
      own.duf = duf.slice(0, 10) + String((Number(duf.slice(10)) + 4) % 11).padStart(2, '0');
    });
  }
  if (!expected['DQ-001'] && !expected['DQ-002']) {
    spoil('DQ-003', 'DUF number of an impossible year', () => {
      own.duf = dufOf(number, random.chance(0.5) ? 1960 : 2080);
    });
  }
  const { nationalId } = own;
  if (nationalId) {
    spoil('DQ-005', 'wrong control digit of the national id', () => {
      own.nationalId = nationalId.slice(0, 10) + String((Number(nationalId.slice(10)) + 1) % 10);
    });
  }
  return person;
}

/** The number of the person who shares the national id, or null. */
function twinOf(number: number, { persons }: Country): number | null {
  const other = number % 2 === 1 ? number + 1 : number - 1;
  if (other > persons) return null;
  return randomOf(`pair ${Math.min(number, other)}`).chance(TWINS) ? other : null;
}

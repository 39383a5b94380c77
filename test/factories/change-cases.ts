import { expect } from 'vitest';
import { reevaluatePersons } from '~/domain/findings/reevaluate-persons.server';
import type { CaseRecord } from '~/domain/quality/case-record';
import type { ChangeValues } from '~/domain/register/change-forms';
import { asSystem } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import type { TargetAt } from './change-input';
import { insertRecords } from './insert-record';
import { lifeSkills } from './programme-in-order';

/** The day that corrections are tried on. */
export const CHANGE_DAY = '2026-11-01';

/** A participant whose programme NIR ended by itself, without a reason. */
export const ENDED_BY_NIR: CaseRecord = {
  person: { hasUpperSecondary: false },
  categories: [{ code: 'RP_INTRO', fromDate: '2024-03-01' }],
  decisions: [
    {
      scheme: 'INTRO',
      type: 'TILDELING',
      decidedOn: '2024-03-01',
      fromDate: '2024-04-01',
      toDate: '2026-03-31',
    },
  ],
  measures: [
    { type: 'SPRAKPRAKSIS', fromDate: '2024-04-01', toDate: '2026-03-31' },
    lifeSkills('2024-04-01'),
  ],
  ends: [{ endedOn: '2026-03-31', reason: 'IKKE_REGISTRERT', setBy: 'SYSTEM' }],
};

/** Puts a record in the register and judges it. Returns the id of the person. */
export async function addRecord(record: CaseRecord = ENDED_BY_NIR): Promise<number> {
  return asSystem(async (tx) => {
    const [id = 0] = await insertRecords(tx, [record]);
    await reevaluatePersons(tx, [id], { today: CHANGE_DAY, cause: 'data', notify: false });
    return id;
  });
}

/** The AppError that the work throws. */
export async function fault(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

/** A measure that is in order. */
export const MEASURE: ChangeValues<'register_measure'> = {
  type: 'SPRAKPRAKSIS',
  fromDate: '2026-09-01',
  toDate: null,
  hoursPerWeek: 15,
  hoursTotal: null,
  meetings: null,
  form: null,
  completed: false,
};

/** A decision that is in order. */
export const DECISION: ChangeValues<'register_decision'> = {
  scheme: 'INTRO',
  type: 'FORLENGELSE',
  decidedOn: '2026-03-01',
  offeredStartOn: null,
  fromDate: '2026-04-01',
  toDate: '2026-12-31',
  reason: null,
  legalGround: null,
  durationKind: null,
};

/** The end of the programme. */
export const END: TargetAt = { kind: 'programme_end' };

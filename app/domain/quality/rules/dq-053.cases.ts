import type { CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

const NONE = { hasUpperSecondary: false, hasPrimarySchool: false };
const PRIMARY = { hasUpperSecondary: false, hasPrimarySchool: true };
const UPPER = { hasUpperSecondary: true, hasPrimarySchool: true };

/** A language goal: listening, reading, writing, speaking. */
function goal(person: CaseRecord['person'], levels: string, setOn = '2024-05-01'): CaseRecord {
  const [listening, reading, writing, speaking] = levels.split(' ');
  return { person, languageGoals: [{ listening, reading, writing, speaking, setOn }] };
}

const example = (
  name: string,
  kind: RuleCase['kind'],
  record: CaseRecord,
  expect: RuleCase['expect'],
): RuleCase => ({ name, kind, record, expect });

/** Worked examples of DQ-053. */
export const LANGUAGE_GOAL_CASES: readonly RuleCase[] = [
  example('without primary school: A2 and B1', 'just_passes', goal(NONE, 'A2 A2 A2 B1'), 'passes'),
  example('without primary school: A2 in speaking', 'just_fails', goal(NONE, 'A2 A2 A2 A2'), 'fails'),
  example('without primary school: A1 in listening', 'other', goal(NONE, 'A1 A2 A2 B1'), 'fails'),
  example('primary school: B1 in all', 'other', goal(PRIMARY, 'B1 B1 B1 B1'), 'passes'),
  example('primary school: A2 in listening', 'other', goal(PRIMARY, 'A2 B1 B1 B1'), 'fails'),
  example('primary school: A2 in reading', 'other', goal(PRIMARY, 'B1 A2 B1 B1'), 'fails'),
  example('primary school: A2 in writing', 'other', goal(PRIMARY, 'B1 B1 A2 B1'), 'fails'),
  example('primary school: A2 in speaking', 'other', goal(PRIMARY, 'B1 B1 B1 A2'), 'fails'),
  example('upper secondary: B1 and B2', 'other', goal(UPPER, 'B1 B1 B1 B2'), 'passes'),
  example('upper secondary: B1 in speaking', 'other', goal(UPPER, 'B1 B1 B1 B1'), 'fails'),
  example('upper secondary: A2 in reading', 'other', goal(UPPER, 'B1 A2 B1 B2'), 'fails'),
  example('higher than needed', 'other', goal(UPPER, 'B2 B2 B2 C1'), 'passes'),
  example('grade 2 in Norwegian', 'other', goal(UPPER, 'KAR2 KAR2 KAR2 KAR2'), 'passes'),
  example(
    'parts without a level',
    'other',
    { person: PRIMARY, languageGoals: [{ speaking: 'B1', setOn: '2024-05-01' }] },
    'passes',
  ),
  example(
    'preparatory training for adults has the lowest demands',
    'other',
    {
      ...goal(PRIMARY, 'A2 A2 A2 B1'),
      measures: [{ type: 'GRUNNSKOLE_FOV', groupCode: 'UTDANNING', fromDate: '2024-08-19' }],
    },
    'passes',
  ),
  example(
    'another measure changes nothing',
    'other',
    {
      ...goal(PRIMARY, 'A2 A2 A2 B1'),
      measures: [{ type: 'VGO', groupCode: 'UTDANNING', fromDate: '2024-08-19' }],
    },
    'fails',
  ),
  example(
    'the latest goal counts, whatever the order of registration',
    'other',
    {
      person: PRIMARY,
      languageGoals: [
        { listening: 'B1', reading: 'B1', writing: 'B1', speaking: 'B1', setOn: '2025-01-01' },
        { listening: 'A1', reading: 'A1', writing: 'A1', speaking: 'A1', setOn: '2024-01-01' },
        { listening: 'A1', reading: 'A1', writing: 'A1', speaking: 'A1', setOn: null },
      ],
    },
    'passes',
  ),
  example(
    'of two goals of one day the one registered last counts',
    'same_day',
    {
      person: PRIMARY,
      languageGoals: [
        { listening: 'B1', reading: 'B1', writing: 'B1', speaking: 'B1', setOn: '2025-01-01' },
        { listening: 'A1', reading: 'A1', writing: 'A1', speaking: 'A1', setOn: '2025-01-01' },
      ],
    },
    'fails',
  ),
  example(
    'upper secondary not registered',
    'not_applicable',
    goal({ hasUpperSecondary: null, hasPrimarySchool: true }, 'A1 A1 A1 A1'),
    'not_applicable',
  ),
  example(
    'primary school not registered',
    'other',
    goal({ hasUpperSecondary: false, hasPrimarySchool: null }, 'A1 A1 A1 A1'),
    'not_applicable',
  ),
  example('no language goal', 'other', { person: PRIMARY }, 'not_applicable'),
  example(
    'under collective protection',
    'other',
    goal({ ...PRIMARY, regime: 'INTEG_6A', permitGround: '34' }, 'A1 A1 A1 A1'),
    'not_applicable',
  ),
  example(
    'upper secondary not registered, without primary school',
    'other',
    goal({ hasUpperSecondary: null, hasPrimarySchool: false }, 'A1 A1 A1 A1'),
    'not_applicable',
  ),
];

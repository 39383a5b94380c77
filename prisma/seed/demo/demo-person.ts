import type { IsoDate } from '~/platform/dates';

type Day = IsoDate | null;
type Registered = { source: 'WEB' | 'TRANSFER'; registeredOn: Day };

export type PersonRow = Registered & {
  duf: string;
  nationalId: string | null;
  name: string;
  birthDate: IsoDate;
  municipalityCode: string;
  regime: 'INTRO' | 'INTEG' | 'INTEG_6A';
  permitGround: string;
  permitDate: IsoDate;
  appliedFromAbroad: boolean | null;
  arrivalDate: Day;
  settledOn: Day;
  firstSettledOn: Day;
  settledByAgreement: boolean | null;
  populationRegisteredOn: Day;
  hasUpperSecondary: boolean | null;
  hasPrimarySchool: boolean | null;
  hasChildrenUnder18: boolean | null;
  citizenshipGroup: string;
  confidentiality: string;
  track: number | null;
  skillsMappedOn: Day;
  careerGuidedOn: Day;
  asylumSeeker: boolean | null;
  inReception: boolean | null;
};

export type CategoryRow = Registered & { code: string; fromDate: IsoDate; toDate: Day };

export type DecisionRow = Registered & {
  scheme: string;
  type: string;
  decidedOn: Day;
  offeredStartOn: Day;
  fromDate: Day;
  toDate: Day;
  reason: string | null;
  legalGround: string | null;
  decisionMunicipalityCode: string;
  notifiedOn: Day;
  documentation: string | null;
  durationKind: string | null;
};

export type MeasureRow = Registered & {
  type: string;
  groupCode: string;
  fromDate: Day;
  toDate: Day;
  hoursPerWeek: number | null;
  hoursTotal: number | null;
  meetings: number | null;
  form: string | null;
  completed: boolean | null;
};

export type HoursRow = Registered & {
  scheme: string;
  subject: string;
  fromDate: Day;
  toDate: Day;
  hours: number;
};
export type AbsenceRow = Registered & { type: string; fromDate: Day; toDate: Day; hours: number };
export type EndRow = Registered & { endedOn: Day; reason: string; setBy: 'SYSTEM' | 'BRUKER' };
export type LanguageGoalRow = Registered & {
  listening: string;
  reading: string;
  writing: string;
  speaking: string;
  setOn: Day;
};

/** An appeal is about the decision at `decision` in the person's list. */
export type AppealRow = Registered & {
  decision: number;
  receivedOn: Day;
  forwardedOn: Day;
  outcome: string | null;
  outcomeOn: Day;
};

/** A made-up person with all that is registered, before it is written. */
export type DemoPerson = {
  person: PersonRow;
  category: CategoryRow[];
  decision: DecisionRow[];
  final_goal: (Registered & { code: string; setOn: Day })[];
  contract: (Registered & { signedOn: Day })[];
  language_goal: LanguageGoalRow[];
  measure: MeasureRow[];
  training_hours: HoursRow[];
  absence: AbsenceRow[];
  programme_end: EndRow[];
  appeal: AppealRow[];
  full_time_upper_secondary: (Registered & { fromDate: Day; toDate: Day })[];
};

/** Intervals of the programme: awards and extensions of INTRO, in order. */
export function programmeOf(demo: DemoPerson): DecisionRow[] {
  return demo.decision
    .filter((row) => row.scheme === 'INTRO' && (row.type === 'TILDELING' || row.type === 'FORLENGELSE'))
    .sort((a, b) => ((a.fromDate ?? '') < (b.fromDate ?? '') ? -1 : 1));
}

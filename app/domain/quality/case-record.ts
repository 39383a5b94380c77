import type { IsoDate } from '~/platform/dates';
import type { Regime } from './regime';

/** The person of a worked example; what is left out takes the value of `CASE_PERSON`. */
export type CasePerson = {
  duf: string;
  nationalId: string | null;
  birthDate: IsoDate;
  municipalityCode: string;
  regime: Regime;
  permitGround: string;
  permitDate: IsoDate;
  appliedFromAbroad: boolean | null;
  arrivalDate: IsoDate | null;
  settledOn: IsoDate | null;
  firstSettledOn?: IsoDate | null;
  settledByAgreement?: boolean | null;
  populationRegisteredOn: IsoDate | null;
  programmeClaimedOn: IsoDate | null;
  trainingClaimedOn: IsoDate | null;
  hasUpperSecondary: boolean | null;
  hasPrimarySchool?: boolean | null;
  hasChildrenUnder18?: boolean | null;
  citizenshipGroup?: string | null;
  track?: number | null;
  skillsMappedOn?: IsoDate | null;
  careerGuidedOn?: IsoDate | null;
  workHoursPerWeek?: number | null;
  registeredOn: IsoDate | null;
};

type Dated = { fromDate?: IsoDate | null; toDate?: IsoDate | null; registeredOn?: IsoDate | null };

/** What is registered on the person of a worked example. Fields are those of the Prisma models. */
export type CaseRecord = {
  person?: Partial<CasePerson>;
  categories?: (Dated & { code: string; fromDate: IsoDate; annulled?: boolean })[];
  decisions?: (Dated & {
    scheme: string;
    type: string;
    decidedOn?: IsoDate | null;
    offeredStartOn?: IsoDate | null;
    decisionMunicipalityCode?: string | null;
    reason?: string | null;
    legalGround?: string | null;
    notifiedOn?: IsoDate | null;
    documentation?: string | null;
    durationKind?: string | null;
    annulled?: boolean;
  })[];
  finalGoals?: { code: string; setOn?: IsoDate | null; registeredOn?: IsoDate | null; annulled?: boolean }[];
  contracts?: { signedOn?: IsoDate | null; registeredOn?: IsoDate | null; annulled?: boolean }[];
  languageGoals?: {
    listening?: string;
    reading?: string;
    writing?: string;
    speaking?: string;
    setOn?: IsoDate | null;
    registeredOn?: IsoDate | null;
    annulled?: boolean;
  }[];
  measures?: (Dated & {
    type: string;
    /** Left out: ANNET. */
    groupCode?: string;
    hoursPerWeek?: number;
    hoursTotal?: number;
    meetings?: number;
    form?: string;
    capacityException?: boolean;
    completed?: boolean;
    annulled?: boolean;
  })[];
  hours?: (Dated & { scheme: string; subject: string; hours?: number; annulled?: boolean })[];
  absences?: (Dated & { type: string; hours?: number; annulled?: boolean })[];
  ends?: {
    endedOn?: IsoDate | null;
    reason: string;
    setBy?: 'SYSTEM' | 'BRUKER';
    reopenedOn?: IsoDate | null;
    registeredOn?: IsoDate | null;
    annulled?: boolean;
  }[];
  /** Appeals over the person's decision of that place in `decisions`, counted from 0. */
  appeals?: {
    overDecision?: number;
    receivedOn?: IsoDate | null;
    outcome?: string | null;
    outcomeOn?: IsoDate | null;
    registeredOn?: IsoDate | null;
    annulled?: boolean;
  }[];
  fullTime?: (Dated & { annulled?: boolean })[];
  /** Municipality numbers that took over from others. */
  successors?: { oldCode: string; newCode: string; validFrom: IsoDate }[];
  /** Municipalities that are no more, with the last day of their number. */
  formerMunicipalities?: { code: string; name: string; validTo: IsoDate }[];
  /** Other persons in the register beside this one. */
  others?: Partial<CasePerson>[];
};

/** A quiet person: settled in Arendal in 2024 under integreringsloven, without upper secondary education. */
export const CASE_PERSON: Omit<CasePerson, 'duf'> = {
  nationalId: null,
  birthDate: '1990-05-05',
  municipalityCode: '4203',
  regime: 'INTEG',
  permitGround: '9a',
  permitDate: '2024-01-15',
  appliedFromAbroad: false,
  arrivalDate: '2023-12-01',
  settledOn: '2024-03-01',
  populationRegisteredOn: '2024-03-05',
  programmeClaimedOn: null,
  trainingClaimedOn: null,
  hasUpperSecondary: false,
  registeredOn: '2024-03-10',
};

/** The day that worked examples are judged on unless they name another. */
export const CASE_TODAY: IsoDate = '2026-11-01';

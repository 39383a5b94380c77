import { addDays, addMonths, daysBetween } from '~/platform/dates';
import { addActivity } from './activity';
import { addDecision, type Draft, emptyDraft, registeredOn } from './draft';
import { longestMonths, type Plan } from './plan';

/** Writes a plan out as a careful municipality would have registered it by the plan's day: no rule fails on it. */
export function compose(plan: Plan): Draft {
  const draft = emptyDraft(plan);
  addPerson(draft);
  addCategories(draft);
  if (plan.programme) {
    if (plan.kind !== 'TRAINING') addProgramme(draft);
    addTraining(draft);
    addActivity(draft);
    if (plan.programme.endedOn) addEnd(draft);
    if (plan.kind !== 'TRAINING') addAppeal(draft);
  }
  return draft;
}

function addPerson(draft: Draft): void {
  const { plan, random } = draft;
  const intro = plan.kind === 'INTRO';
  const integ = plan.kind === 'INTEG' || plan.kind === 'TRAINING';
  const soon = (days: number): string | null => {
    const day = addDays(plan.settledOn, random.int(5, days));
    return day <= plan.today ? day : null;
  };
  draft.record.person = {
    nationalId: random.chance(0.94) ? plan.nationalId : null,
    birthDate: plan.birthDate,
    municipalityCode: plan.municipalityCode,
    regime: integ ? 'INTEG' : plan.kind === 'INTRO' ? 'INTRO' : 'INTEG_6A',
    permitGround: plan.permitGround,
    permitDate: plan.permitDate,
    appliedFromAbroad: plan.appliedFromAbroad,
    arrivalDate: plan.arrivalDate,
    settledOn: plan.settledOn,
    firstSettledOn: plan.settledOn,
    settledByAgreement: plan.appliedFromAbroad ? random.chance(0.3) : true,
    populationRegisteredOn: plan.populationRegisteredOn,
    programmeClaimedOn: null,
    trainingClaimedOn: null,
    hasUpperSecondary: intro ? null : plan.hasUpperSecondary,
    hasPrimarySchool: intro ? null : plan.hasPrimarySchool,
    hasChildrenUnder18: plan.hasChildren,
    citizenshipGroup: 'TREDJELAND',
    track: intro ? random.int(1, 3) : null,
    skillsMappedOn: intro ? null : soon(60),
    careerGuidedOn: integ ? soon(80) : null,
    workHoursPerWeek: random.chance(0.1) ? random.int(4, 20) : null,
    registeredOn: registeredOn(draft, plan.settledOn, 30),
  };
}

function addCategories(draft: Draft): void {
  const { plan } = draft;
  const codes = {
    INTRO: ['RP_INTRO', 'RP_NORSK'],
    INTEG: ['RP_INTRO', 'RP_NORSK'],
    INTEG_6A: ['R_INTRO', 'R_NORSK'],
    TRAINING: [plan.dutyOnly ? 'P_NORSK' : 'RP_NORSK'],
  }[plan.kind];
  // Rights under introduksjonsloven have run out by now; those to Norwegian end at 67.
  const toDate = plan.kind === 'INTRO' ? addMonths(plan.permitDate, 60) : addMonths(plan.birthDate, 67 * 12);
  for (const code of codes) {
    draft.record.categories.push({
      code,
      fromDate: plan.permitDate,
      toDate: toDate !== null && toDate < plan.today ? toDate : null,
      registeredOn: registeredOn(draft, plan.permitDate),
    });
  }
}

function addProgramme(draft: Draft): void {
  const { plan, record } = draft;
  const { programme } = plan;
  if (!programme) return;
  const { decidedOn, offeredOn, start, awardTo, extension, leave } = programme;
  addDecision(draft, {
    scheme: 'INTRO',
    type: 'TILDELING',
    decidedOn,
    offeredStartOn: offeredOn,
    fromDate: start,
    toDate: awardTo,
  });
  if (extension) {
    addDecision(draft, {
      scheme: 'INTRO',
      type: 'FORLENGELSE',
      decidedOn: extension.decidedOn,
      fromDate: extension.from,
      toDate: extension.to,
    });
  }
  if (leave) {
    addDecision(draft, {
      scheme: 'INTRO',
      type: 'PERMISJON',
      decidedOn: addDays(leave.from, -draft.random.int(3, 20)),
      fromDate: leave.from,
      toDate: leave.to,
      reason: leave.code,
      documentation: leave.code === 'SYK_LANG' ? 'LEGE' : null,
    });
  }
  if (plan.kind === 'INTRO') return;
  const on = { registeredOn: registeredOn(draft, decidedOn, 30) };
  record.finalGoals.push({ code: plan.goal, setOn: decidedOn, ...on });
  record.contracts.push({ signedOn: decidedOn, ...on });
}

/** Months of the right to Norwegian from the day the start was offered (§ 32, § 37 d). */
function norwegianMonths(plan: Plan): number {
  if (plan.kind === 'INTEG_6A') return 12;
  return plan.hasUpperSecondary ? 18 : 36;
}

function addTraining(draft: Draft): void {
  const { plan, random, record } = draft;
  const { programme } = plan;
  if (!programme) return;
  const { decidedOn, offeredOn, start } = programme;
  const [scheme, from] = plan.kind === 'INTEG_6A' ? ['NORSK_RETT', start] : ['NORSK', offeredOn];
  addDecision(draft, {
    scheme,
    type: 'TILDELING',
    decidedOn,
    offeredStartOn: offeredOn,
    fromDate: start,
    toDate:
      plan.kind === 'INTRO' ? addMonths(start, 36) : addDays(addMonths(from, norwegianMonths(plan)), -1),
  });
  if (plan.kind === 'INTRO') return;
  const level = plan.hasUpperSecondary ? ['B1', 'B2'] : plan.hasPrimarySchool ? ['B1', 'B1'] : ['A2', 'B1'];
  const [written, spoken] = level;
  record.languageGoals.push({
    listening: written,
    reading: written,
    writing: written,
    speaking: spoken,
    setOn: decidedOn,
    registeredOn: registeredOn(draft, decidedOn, 30),
  });
  const testedOn = addDays(start, random.int(150, 240));
  if (plan.kind === 'INTEG_6A' || testedOn > plan.today || !random.chance(0.06)) return;
  addDecision(draft, {
    scheme,
    type: 'FRITAK',
    decidedOn: testedOn,
    fromDate: testedOn,
    toDate: null,
    legalGround: '36',
    documentation: 'ANNEN',
  });
}

function addEnd(draft: Draft): void {
  const { plan, random, record } = draft;
  const endedOn = plan.programme?.endedOn;
  if (!endedOn) return;
  record.ends.push({
    endedOn,
    reason: random.weighted([
      ['ARBEID', plan.kind === 'INTEG_6A' ? 45 : 27],
      ['VGO', 18],
      ['HOYERE_UTD', 5],
      ['GRUNNSKOLE', 7],
      ['ARBEIDSSOKER', 18],
      ['NAV_TILTAK', 12],
      ['HELSE', 6],
      ['OMSORG', 3],
      ['ANNET', 4],
    ]),
    setBy: 'BRUKER',
    registeredOn: registeredOn(draft, endedOn, 45),
  });
}

function addAppeal(draft: Draft): void {
  const { plan, random, record } = draft;
  const decidedOn = plan.programme?.decidedOn;
  if (!decidedOn || !random.chance(0.01)) return;
  const receivedOn = addDays(decidedOn, random.int(4, 20));
  if (receivedOn > plan.today) return;
  const outcomeOn = addDays(receivedOn, random.int(30, 100));
  const settled = outcomeOn <= plan.today;
  record.appeals.push({
    overDecision: 0,
    receivedOn,
    outcome: settled ? random.pick(['STADFESTET', 'OMGJORT', 'OPPHEVET', 'TRUKKET']) : null,
    outcomeOn: settled ? outcomeOn : null,
    registeredOn: registeredOn(draft, receivedOn, 30),
  });
}

/** Months that the programme may still grow without being too long. */
export function monthsToSpare(plan: Plan): number {
  const { programme } = plan;
  if (!programme) return 0;
  const [longest, extension] = longestMonths(plan, programme.offeredOn);
  return longest + extension - Math.round(daysBetween(programme.start, programme.lastTo) / 30.44);
}

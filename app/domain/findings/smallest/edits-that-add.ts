import { programmeStart } from '~/domain/register/person-record';
import { addDays, addMonths, type IsoDate } from '~/platform/dates';
import { programmeEnd } from '../bulk/concrete-change';
import { type CandidateContext, daysOf, type Maker, unique } from './candidate';

/** One type of each group stands for the others of it. */
export const registerMeasure: Maker = (_, { record, codes, today }) => {
  const start = programmeStart(record) ?? today;
  const end = programmeEnd(record);
  const types = codes.choices('MEASURE', record.regime, today);
  const firsts = types.filter(
    ({ groupCode }, at) => at === types.findIndex((type) => type.groupCode === groupCode),
  );
  const yearStart = `${today.slice(0, 4)}-01-01`;
  const from = unique([start, start < yearStart ? yearStart : null, today]).filter(
    (day) => !end || day <= end,
  );
  return firsts.flatMap(({ code }) =>
    from.map((fromDate) => ({
      change: {
        kind: 'register_measure',
        values: {
          ...{ type: code, fromDate, toDate: end, hoursPerWeek: 30, hoursTotal: null },
          ...{ meetings: null, form: null, completed: false },
        },
      },
      family: `measure-${fromDate}`,
    })),
  );
};

/** When a goal was likely set: at the start, and not after today. */
function goalDays({ record, today }: CandidateContext): IsoDate[] {
  const start = programmeStart(record);
  return unique([start && start < today ? start : null, today]);
}

/** A final goal, set at the start or today. */
export const setFinalGoal: Maker = (_, ctx) =>
  goalDays(ctx).flatMap((setOn) =>
    ctx.codes.choices('FINAL_GOAL', ctx.record.regime, setOn).map(({ code }) => ({
      change: { kind: 'set_final_goal', values: { code, setOn } },
      family: `goal-${setOn}`,
    })),
  );

/** A language goal, the same level in all parts, set at the start or today. */
export const setLanguageGoal: Maker = (_, ctx) =>
  goalDays(ctx).flatMap((setOn) =>
    ctx.codes.choices('LANGUAGE_LEVEL', ctx.record.regime, setOn).map(({ code }) => ({
      change: {
        kind: 'set_language_goal',
        values: { listening: code, reading: code, writing: code, speaking: code, setOn },
      },
      family: `language-${setOn}`,
    })),
  );

/** The education that the person came with. */
export const registerEducation: Maker = () =>
  [true, false].flatMap((hasUpperSecondary) =>
    (hasUpperSecondary ? [null, true] : [null, true, false]).map((hasPrimarySchool) => ({
      change: { kind: 'register_education', values: { hasUpperSecondary, hasPrimarySchool } },
      family: 'education',
    })),
  );

/** An extension after the last day, or an award from one of the days of the record. */
export const registerDecision: Maker = (failing, ctx) => {
  const { codes, record, today } = ctx;
  const end = programmeEnd(record);
  const days = unique([...daysOf(failing, ctx), today]);
  const none = { offeredStartOn: null, reason: null, legalGround: null, durationKind: null };
  const schemes = codes.choices('SCHEME', record.regime, today).map(({ code }) => code);
  const awards = schemes.flatMap((scheme) =>
    days.map((day) => ({
      scheme,
      type: 'TILDELING',
      fromDate: day,
      toDate: addDays(addMonths(day, 24), -1),
    })),
  );
  const extension = end
    ? [
        {
          scheme: 'INTRO',
          type: 'FORLENGELSE',
          fromDate: addDays(end, 1),
          toDate: addMonths(end, 6),
        },
      ]
    : [];
  return [...extension, ...awards].map((values) => ({
    change: {
      kind: 'register_decision',
      values: { ...none, ...values, decidedOn: values.fromDate < today ? values.fromDate : today },
    },
    family: `decision-${values.scheme}-${values.type}-${values.fromDate}`,
    rank: 1,
  }));
};

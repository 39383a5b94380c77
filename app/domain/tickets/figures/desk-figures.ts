import type { z } from 'zod';
import { addDays, type IsoDate } from '~/platform/dates';
import type { TimeClass } from '../queue/ticket-list';
import { type TicketListQuery, ticketListQuery } from '../queue/ticket-list-query';

/** Which period, theme and municipality the figures are of. */
export const figuresQuery = ticketListQuery.pick({ fra: true, til: true, tema: true, kommune: true });
export type FiguresQuery = z.infer<typeof figuresQuery>;

/** Both ends included. */
export type Period = { from: IsoDate; to: IsoDate };

/** This week and the twelve before it unless a period is given; ends that are the wrong way round are turned. */
export function periodOf(query: FiguresQuery, today: IsoDate): Period {
  const to = query.til || today;
  const from = query.fra || firstOf(addDays(to, -84), 'week');
  return from <= to ? { from, to } : { from: to, to: from };
}

/** One step of time on the charts: a day, a week from Monday, or a month. */
export type Step = 'day' | 'week' | 'month';

/** The step that gives a chart between ten and sixty bars. */
export function stepOf({ from, to }: Period): Step {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days <= 31 ? 'day' : days <= 400 ? 'week' : 'month';
}

/** The first day of the step that a day lies in, as PostgreSQL's `date_trunc` has it. */
function firstOf(day: IsoDate, step: Step): IsoDate {
  if (step === 'month') return `${day.slice(0, 8)}01`;
  if (step === 'day') return day;
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

function nextOf(day: IsoDate, step: Step): IsoDate {
  if (step !== 'month') return addDays(day, step === 'week' ? 7 : 1);
  return `${addDays(`${day.slice(0, 8)}28`, 4).slice(0, 8)}01`;
}

/** A step as far as it lies in the period; `start` is the first day of all of it. */
export type FlowStep = {
  start: IsoDate;
  from: IsoDate;
  to: IsoDate;
  /** Why it is less than a whole one: it is not over yet, or the period cuts it. Null: it is whole. */
  part: 'so_far' | 'cut' | null;
};

/** The steps of a period in order. What is not whole says so, lest it be read as few tickets. */
export function stepsOf(period: Period, step: Step, today: IsoDate): FlowStep[] {
  const steps: FlowStep[] = [];
  for (let start = firstOf(period.from, step); start <= period.to; ) {
    const next = nextOf(start, step);
    const last = addDays(next, -1);
    const from = start < period.from ? period.from : start;
    const to = last > period.to ? period.to : last;
    const part = to >= today ? 'so_far' : from > start || to < last ? 'cut' : null;
    steps.push({ start, from, to, part });
    start = next;
  }
  return steps;
}

/** Service times in working minutes: how many, the middle one, and what nine in ten lie above or below. */
export type Spread = { count: number; p10: number; median: number; p90: number };

export type GroupFigures = {
  code: string;
  label: string;
  filed: number;
  answer: Spread | null;
  solve: Spread | null;
  solved: number;
  reopened: number;
};

export type DeskFigures = {
  period: Period;
  step: Step;
  flow: (Omit<FlowStep, 'start'> & { filed: number; solved: number })[];
  filed: number;
  solved: number;
  reopened: number;
  /** Tickets solved in the period or brought back in it: what `reopened` is a share of. */
  reopenable: number;
  answer: Spread | null;
  solve: Spread | null;
  answerClasses: ClassCount[];
  solveClasses: ClassCount[];
  /** Active tickets now, by age. */
  ageClasses: ClassCount[];
  themes: GroupFigures[];
  municipalities: GroupFigures[];
  avoided: {
    /** Municipalities that said «dette løser det» of a known error, per error. */
    knownErrors: { id: number; title: string; count: number }[];
    /** Tickets that solved themselves because their findings were fixed. */
    fixedTickets: number;
    /** Findings that were fixed in the portal and never came to a ticket, per rule. */
    fixedFindings: { ruleId: string; count: number }[];
  };
};

export type ClassCount = { timeClass: Exclude<TimeClass, 'mangler'>; count: number };

/** The list of tickets behind a figure: the same theme and municipality, whatever state they are in now. */
export function rowsBehind(query: FiguresQuery, more: Partial<TicketListQuery>): Partial<TicketListQuery> {
  return { ko: 'alle', status: 'alle', tema: query.tema, kommune: query.kommune, ...more };
}

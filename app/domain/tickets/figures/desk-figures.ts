import type { z } from 'zod';
import { addDays, type IsoDate } from '~/platform/dates';
import { type TicketListQuery, type TimeClass, ticketListQuery } from '../queue/ticket-list';

/** Which period, theme and municipality the figures are of. */
export const figuresQuery = ticketListQuery.pick({ fra: true, til: true, tema: true, kommune: true });
export type FiguresQuery = z.infer<typeof figuresQuery>;

/** Both ends included. */
export type Period = { from: IsoDate; to: IsoDate };

/** Twelve weeks and today unless a period is given; ends that are the wrong way round are turned. */
export function periodOf(query: FiguresQuery, today: IsoDate): Period {
  const to = query.til || today;
  const from = query.fra || addDays(to, -84);
  return from <= to ? { from, to } : { from: to, to: from };
}

/** One step of time on the charts: a day, a week from Monday, or a month. */
export type Step = 'day' | 'week' | 'month';

/** The step that gives a chart between ten and sixty bars. */
export function stepOf({ from, to }: Period): Step {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days <= 31 ? 'day' : days <= 400 ? 'week' : 'month';
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
  /** ISO days on which the steps begin. */
  flow: { from: IsoDate; to: IsoDate; filed: number; solved: number }[];
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

import type { Refusal } from './refusal';
import type { RejectedRow } from './rejected-row';

/** States of an upload: waiting, being read, read, refused as a whole, or failed at us. */
export type TransferState = 'queued' | 'running' | 'done' | 'refused' | 'failed';

/** What is being done while an upload is running. The words stand in `transfer.steps`. */
export const STEPS = ['reading', 'storing', 'evaluating', 'saving'] as const;
export type Step = (typeof STEPS)[number];

/** Whether anything more will happen to it by itself. */
export function isFinished(state: TransferState): boolean {
  return state === 'done' || state === 'refused' || state === 'failed';
}

/** What an upload did to the findings of the municipality. Scores are 0–100 with one decimal. */
export type TransferEffect = {
  attempts?: number;
  ignoredSheets?: string[];
  persons?: number;
  opened?: number;
  closed?: number;
  scoreBefore?: number | null;
  scoreAfter?: number | null;
};

/** The receipt of one file, as the command line prints it. */
export type Receipt = {
  id: string;
  fileName: string;
  state: TransferState;
  kind: string | null;
  format: string | null;
  encoding: string | null;
  separator: string | null;
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
  unknownColumns: string[];
  refusal: Refusal | null;
  effect: TransferEffect;
};

/** The receipt with its rejected rows, values masked: at most the first thousand of them. */
export type PrintedReceipt = Receipt & { rejectedRows: RejectedRow[] };

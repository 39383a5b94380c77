/** How long an answer can be taken back before it goes out, in seconds. */
export const HOLD_SECONDS = 15;

/** An answer that has not gone out yet, as the desk sees it. */
export type HeldAnswer = {
  id: string;
  authorId: string;
  author: string;
  body: string;
  /** Seconds until it goes out; below zero when the background process is late. */
  secondsLeft: number;
  /** The reader wrote it and may take it back. */
  mine: boolean;
};

/** What the desk's page says of answers on their way. */
export type HeldAnswers = {
  waiting: HeldAnswer[];
  /** An answer of the reader's own was stopped by news and lies in the composer again. */
  stopped: boolean;
};

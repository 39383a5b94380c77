/** Most tickets of one bulk action. */
export const BULK_MAX = 500;

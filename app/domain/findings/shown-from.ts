/** Under so many persons others than the municipality itself see a colon instead of figures. */
export const SHOWN_FROM_PERSONS = 5;

/** Own choices of why a person is opened; the words stand in `register.purpose.reasons`. */
export const PURPOSE_REASONS = [
  'registration',
  'quality',
  'participant',
  'reporting',
  'supervision',
  'other',
] as const;

export type PurposeReason = (typeof PURPOSE_REASONS)[number];

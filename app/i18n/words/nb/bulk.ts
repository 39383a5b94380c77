/** Words of actions on many tickets at once. */
export const bulk = {
  select: 'Velg sak {{number}}, {{title}}',
} as const;

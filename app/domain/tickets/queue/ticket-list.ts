/** Tickets per page. */
export const PAGE_SIZE = 50;
/** So many hits of a search are put in order; words that are more common are met by walking through the list. */
export const HITS_MAX = 5000;

/** What a ticket list can be ordered by. */
export const LIST_SORTS = ['frist', 'ventet', 'endret', 'meldt', 'prioritet', 'nummer'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

/** Columns of the ticket list beside the ticket itself, in their order. */
export const LIST_COLUMNS = [
  'tilstand',
  'prioritet',
  'tema',
  'kommune',
  'ventet',
  'frist',
  'behandler',
  'meldt',
  'endret',
  'melder',
  'personer',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** What the desk and a municipality see unless they choose otherwise. */
export const DESK_COLUMNS: readonly ListColumn[] = [
  'tilstand',
  'tema',
  'kommune',
  'ventet',
  'frist',
  'behandler',
];
export const MUNICIPAL_COLUMNS: readonly ListColumn[] = ['tilstand', 'tema', 'behandler', 'endret'];

/** Classes of service time, in whole working days of IMDi's support; «mangler»: has not happened yet. */
export const TIME_CLASSES = ['1', '2', '5', '10', 'mer', 'mangler'] as const;
export type TimeClass = (typeof TIME_CLASSES)[number];

/** Which day of a ticket «fra» and «til» mean. */
export const LIST_DAYS = ['meldt', 'svart', 'lost', 'gjenapnet'] as const;

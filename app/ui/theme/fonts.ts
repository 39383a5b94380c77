import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';

/** The one font file worth fetching before the style sheet asks for it. */
export const preloadedFont = latin;

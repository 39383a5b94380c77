import type { CodeSeed } from './code-list';
import { DECISIONS } from './code-lists-decisions';
import { PARTICIPATION } from './code-lists-participation';
import { RIGHTS } from './code-lists-rights';

/**
 * The code lists of NIR as far as the public record shows them. The literal tables are not public, so most codes are proposals with
 * the words of the Act and of IMDi's pages; an entry that IMDi loads with the mark `official` is never overwritten by this file.
 */
export const CODE_LISTS: readonly CodeSeed[] = [...RIGHTS, ...DECISIONS, ...PARTICIPATION];

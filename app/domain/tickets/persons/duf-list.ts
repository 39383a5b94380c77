import { checkDuf, type DufFault } from '~/domain/register/duf';

/** What is wrong with one number of a list: how it is written, that it stands there twice, or that nobody here has it. */
export type ListedFault = DufFault | 'twice' | 'unknown';

/** One number of a typed or pasted list, with the line it stands on (from 1). */
export type ListedDuf = {
  line: number;
  typed: string;
  length: number;
  duf: string | null;
  fault: ListedFault | null;
};

/** Between numbers: line ends, commas, semicolons, tabs. Spaces stand within a number. */
const BETWEEN = /[,;\t|]+/;

/**
 * Reads a list of DUF numbers as it is typed, or pasted from a table or a letter: one a line, or with commas, semicolons or
 * tabs between. Cells without any digit (names, headings) are left out. Each number is checked by itself.
 */
export function readDufList(text: string): ListedDuf[] {
  const known = new Set<string>();
  return text.split(/\r\n|\r|\n/).flatMap((row, i) =>
    row
      .split(BETWEEN)
      .flatMap(numbersIn)
      .map((typed): ListedDuf => {
        const check = checkDuf(typed);
        const entry = { line: i + 1, typed };
        if (!check.ok) return { ...entry, length: check.length, duf: null, fault: check.reason };
        const twice = known.has(check.duf);
        known.add(check.duf);
        return { ...entry, length: 12, duf: check.duf, fault: twice ? 'twice' : null };
      }),
  );
}

/** `202190000102 202190000203` in one cell is two numbers; `2021 900001 02` is one. */
function numbersIn(cell: string): string[] {
  const typed = cell.trim();
  if (!/\d/.test(typed)) return [];
  const groups = typed.split(/\s+/);
  return groups.length > 1 && groups.every((group) => /^\d{11,}$/.test(group)) ? groups : [typed];
}

/** A municipality as it can be written; `current` is false for one that has gone into another. */
export type MunicipalityName = { code: string; name: string; current: boolean };

export type MunicipalityList = {
  codes: string[];
  /** What is written that is no municipality. */
  unknown: string[];
  /** Names that several municipalities have, each with its number. */
  ambiguous: { name: string; choices: string[] }[];
};

const folded = (text: string): string =>
  text.toLocaleLowerCase('nb').normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim();

/** A municipality with names in several languages goes by each of them, and by all: `Nordreisa - Ráisa - Raisi`. */
const namesOf = ({ name }: MunicipalityName): string[] => [name, ...name.split(' - ')].map(folded);

const numbered = ({ name, code }: MunicipalityName): string => `${name} (${code})`;

/**
 * Reads municipalities that are written one a line or with commas between them: by number, by name, or by name with the
 * number behind where several have it. Case and accents do not matter.
 */
export function readMunicipalities(text: string, all: readonly MunicipalityName[]): MunicipalityList {
  const read: MunicipalityList = { codes: [], unknown: [], ambiguous: [] };
  const parts = text
    .split(/[,;\n\r]+/)
    .flatMap((part) => (/^[\d\s]+$/.test(part) ? part.split(/\s+/) : [part]));
  for (const part of parts.map((one) => one.trim()).filter((one) => one !== '')) {
    const [code] = /^\d+$/.exec(part) ?? /(?<=\()\d{4}(?=\)$)/.exec(part) ?? [];
    const found = code === undefined ? named(part, all) : all.filter((one) => one.code === code);
    const [first] = found;
    if (!first) read.unknown.push(part);
    else if (found.length > 1) read.ambiguous.push({ name: part, choices: found.map(numbered) });
    else if (!read.codes.includes(first.code)) read.codes.push(first.code);
  }
  return read;
}

/** Those of today count before those that are gone. */
function named(name: string, all: readonly MunicipalityName[]): MunicipalityName[] {
  const found = all.filter((one) => namesOf(one).includes(folded(name)));
  const current = found.filter((one) => one.current);
  return current.length > 0 ? current : found;
}

/** The municipalities of these numbers as they can be read again: by name, with the number where the name is not enough. */
export function writtenMunicipalities(codes: readonly string[], all: readonly MunicipalityName[]): string[] {
  return codes.map((code) => {
    const one = all.find((each) => each.code === code);
    if (!one) return code;
    const clear =
      !/[,;]/.test(one.name) && named(one.name, all).length === 1 && named(one.name, all)[0] === one;
    return clear ? one.name : numbered(one);
  });
}

import type { Country, GeneratedPerson } from './generate';

type Count = { persons: number; findings: number };

/** What was put into a country: how many of each fault, and what each rule must find, in all and by municipality. */
export type Manifest = {
  persons: number;
  today: string;
  /** Registered rows, persons not counted. */
  rows: number;
  faultyPersons: number;
  faults: Record<string, { persons: number; raises: string[] }>;
  rules: Record<string, Count>;
  municipalities: Record<string, { persons: number; rules: Record<string, Count> }>;
};

export function emptyManifest({ persons, today }: Country): Manifest {
  return { persons, today, rows: 0, faultyPersons: 0, faults: {}, rules: {}, municipalities: {} };
}

function count(rules: Record<string, Count>, rule: string, findings: number): void {
  const known = rules[rule] ?? { persons: 0, findings: 0 };
  rules[rule] = { persons: known.persons + 1, findings: known.findings + findings };
}

/** Counts a person in. */
export function note(
  manifest: Manifest,
  { municipalityCode, record, faults, expected }: GeneratedPerson,
): void {
  const place = manifest.municipalities[municipalityCode] ?? { persons: 0, rules: {} };
  manifest.municipalities[municipalityCode] = place;
  place.persons += 1;
  for (const list of Object.values(record)) if (Array.isArray(list)) manifest.rows += list.length;
  if (faults.length > 0) manifest.faultyPersons += 1;
  const rules = Object.keys(expected);
  for (const name of faults) {
    const known = manifest.faults[name] ?? { persons: 0, raises: [] };
    known.persons += 1;
    // Several faults on one person are told apart by those who have only one.
    if (faults.length === 1) known.raises = [...new Set([...known.raises, ...rules])].sort();
    manifest.faults[name] = known;
  }
  for (const [rule, findings] of Object.entries(expected)) {
    count(manifest.rules, rule, findings);
    count(place.rules, rule, findings);
  }
}

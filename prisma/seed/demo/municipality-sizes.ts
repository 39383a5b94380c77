import { randomOf } from './random';

/** How many demo persons the places with many have; the rest follow a skew curve. */
const LARGE: Readonly<Record<string, number>> = {
  '0301': 420, // Oslo
  '4601': 205, // Bergen
  '5001': 170, // Trondheim
  '1103': 140, // Stavanger
  '4203': 143, // Arendal
  '4204': 105, // Kristiansand
  '3201': 100, // Bærum
  '3301': 92, // Drammen
  '3107': 90, // Fredrikstad
  '3203': 72, // Asker
  '3205': 74, // Lillestrøm
  '1108': 70, // Sandnes
  '5501': 68, // Tromsø
  '3105': 62, // Sarpsborg
  '4003': 60, // Skien
  '1508': 56, // Ålesund
  '3907': 55, // Sandefjord
  '3905': 52, // Tønsberg
  '3909': 45, // Larvik
  '1804': 52, // Bodø
  '3207': 44, // Nordre Follo
  '1106': 42, // Haugesund
  '3103': 42, // Moss
  '4001': 40, // Porsgrunn
  '3403': 38, // Hamar
  '3405': 36, // Lillehammer
  '3407': 36, // Gjøvik
  '3101': 34, // Halden
  '5601': 30, // Alta
  '1833': 28, // Rana
  '5503': 28, // Harstad
  '1506': 27, // Molde
  '1505': 26, // Kristiansund
  '5006': 26, // Steinkjer
  '4202': 30, // Grimstad
};

/** Utsira's four stand in `utsira-persons.ts`. */
export const UTSIRA = '1151';

/** Number of demo persons of a municipality: several hundred in Oslo, a dozen in most places, below five in some, none in a few. */
export function demoPersonCount(code: string): number {
  if (code === UTSIRA) return 4;
  const large = LARGE[code];
  if (large) return large;
  const random = randomOf(`size ${code}`);
  if (random.chance(0.035)) return 0;
  if (random.chance(0.1)) return random.int(1, 4);
  return Math.max(2, Math.min(48, Math.round(10.3 * random.lognormal(0.62))));
}

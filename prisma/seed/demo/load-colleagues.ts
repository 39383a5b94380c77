import type { Tx } from '~/platform/db.server';
import { readMunicipalities } from '../reference-data';
import { insertRows } from './insert-rows';
import { randomOf } from './random';

const FIRST = [
  'Anne',
  'Bjørn',
  'Camilla',
  'Dag',
  'Elin',
  'Frode',
  'Guro',
  'Henrik',
  'Inger',
  'Jørgen',
  'Kari',
  'Lars',
  'Maja',
  'Nina',
  'Odd',
  'Randi',
  'Stein',
  'Turid',
  'Vegard',
  'Åse',
] as const;
const LAST = [
  'Andersen',
  'Bakken',
  'Dahl',
  'Eide',
  'Foss',
  'Grønli',
  'Hauge',
  'Iversen',
  'Johnsen',
  'Kvam',
  'Lunde',
  'Myhre',
  'Nordby',
  'Ness',
  'Rustad',
  'Solheim',
  'Strand',
  'Tangen',
  'Vik',
  'Øien',
] as const;

/** `Nordreisa - Ráisa - Raisi` → `nordreisa`. */
function domainOf(name: string): string {
  const letters: Record<string, string> = { æ: 'ae', ø: 'o', å: 'a' };
  return (name.split(' - ')[0] ?? name)
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z]+/g, '');
}

/** A superuser in each municipality without demo users, who has filed tickets and corrected records. Same password as theirs. */
export async function loadColleagues(tx: Tx): Promise<void> {
  const taken = await tx.user.findMany({
    where: { municipalityCode: { not: null } },
    select: { municipalityCode: true },
  });
  const known = new Set(taken.map((user) => user.municipalityCode));
  const { passwordHash } = await tx.user.findFirstOrThrow({ where: { role: 'municipal_superuser' } });
  const random = randomOf('colleagues');
  const domains = new Set<string>();
  const rows = readMunicipalities()
    .filter(({ code }) => !known.has(code))
    .map(({ code, name }) => {
      const short = domainOf(name);
      const domain = domains.has(short) ? `${short}${code}` : short;
      domains.add(domain);
      return {
        id: random.uuid(),
        email: `superbruker@${domain}.example`,
        name: `${random.pick(FIRST)} ${random.pick(LAST)}`,
        role: 'municipal_superuser',
        municipalityCode: code,
        passwordHash,
        language: random.chance(0.2) ? 'nn' : 'nb',
        colorScheme: 'auto',
        wantsMail: true,
        passwordChangedAt: '2026-01-05T08:00:00Z',
        createdAt: '2026-01-05T08:00:00Z',
      };
    });
  await insertRows(tx, 'user_account', rows);
}

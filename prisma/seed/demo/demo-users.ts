import { DEMO_PASSWORD } from '../../../app/domain/accounts/demo';
import { hashPassword } from '../../../app/domain/accounts/passwords.server';
import type { Tx } from '../../../app/platform/db.server';
import { env } from '../../../app/platform/env.server';
import type { Role } from '../../../generated/prisma/client';

type DemoUser = { email: string; name: string; role: Role; municipalityCode?: string; countyCode?: string };

const MUNICIPALITIES = [
  { domain: 'arendal.example', code: '4203', names: ['Liv Haugen', 'Siri Tveit', 'Per Aas'] },
  { domain: 'utsira.example', code: '1151', names: ['Nils Klovning', 'Marit Helgesen', 'Atle Grimsby'] },
  { domain: 'oslo.example', code: '0301', names: ['Yasmin Berg', 'Jonas Lie Dahl', 'Ingrid Moen'] },
] as const;

const ROLES_OF_A_MUNICIPALITY = [
  { user: 'leser', role: 'municipal_reader' },
  { user: 'superbruker', role: 'municipal_superuser' },
  { user: 'kommuneadmin', role: 'municipal_admin' },
] as const;

/** The invented people one can sign in as, in the order of the sign-in page. */
export const DEMO_USERS: readonly DemoUser[] = [
  ...MUNICIPALITIES.flatMap(({ domain, code, names }) =>
    ROLES_OF_A_MUNICIPALITY.map(({ user, role }, i) => ({
      email: `${user}@${domain}`,
      name: names[i] ?? user,
      role,
      municipalityCode: code,
    })),
  ),
  { email: 'support1@imdi.example', name: 'Hanne Solberg', role: 'support_agent' },
  { email: 'support2@imdi.example', name: 'Omar Nilsen', role: 'support_agent' },
  { email: 'registereier@imdi.example', name: 'Tone Bakke', role: 'registry_owner' },
  { email: 'personvern@imdi.example', name: 'Gro Lunde', role: 'privacy_officer' },
  { email: 'systemforvalter@imdi.example', name: 'Knut Eide', role: 'system_admin' },
  {
    email: 'statsforvalter@agder.example',
    name: 'Else Marie Vik',
    role: 'county_governor',
    countyCode: '42',
  },
];

/**
 * Loads the demo users, safe to repeat. Demands the reference data (municipalities, counties). Throws unless
 * PORTAL_DEMO is set or this is a test: their password is public.
 */
export async function loadDemoUsers(tx: Tx): Promise<void> {
  const { PORTAL_DEMO, NODE_ENV } = env();
  if (!PORTAL_DEMO && NODE_ENV !== 'test') {
    throw new Error('Demo users have a public password and are loaded in demo and tests only.');
  }
  // One hash for all: argon2id is slow on purpose, and the password is the same.
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const { email, name, role, municipalityCode = null, countyCode = null } of DEMO_USERS) {
    await tx.user.upsert({
      where: { email },
      create: { email, name, role, municipalityCode, countyCode, passwordHash },
      update: {},
    });
  }
}

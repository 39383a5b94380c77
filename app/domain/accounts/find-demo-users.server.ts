import { asSystem } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import type { Role } from './actor';

export type DemoUser = { email: string; name: string; role: Role; place: string | null };

/** Those with the public password; others made during a demo have their own. */
const LISTED =
  '^((leser|superbruker|kommuneadmin)@(arendal|utsira|oslo)|(support[12]|registereier|personvern|systemforvalter)@imdi|statsforvalter@agder)[.]example$';

/** The invented users one can choose between on the sign-in page; none outside the demo. `place` null is IMDi. */
export async function findDemoUsers(): Promise<DemoUser[]> {
  if (!env().PORTAL_DEMO) return [];
  return asSystem(
    (tx) => tx.$queryRaw<DemoUser[]>`
      select u.email, u.name, u.role::text as role, coalesce(m.name, c.name) as place
        from user_account u
        left join municipality m on m.code = u.municipality_code
        left join county c on c.code = u.county_code
       where u.email ~ ${LISTED} and u.disabled_at is null
       order by m.name = 'Arendal' desc nulls last, m.name, c.name nulls first, u.role, u.email limit 30`,
  );
}

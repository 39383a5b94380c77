import { type Actor, MUNICIPAL_ROLES, ROLES, type Role } from './actor';
import { can } from './permissions';

/** A user as the administration sees it. Instants are ISO texts. */
export type User = Omit<Actor, 'colorScheme' | 'scope'> & {
  countyName: string | null;
  disabledAt: string | null;
  createdAt: string;
};

/** Where a role works: a municipality, a county, or IMDi (neither). */
export function placeOf(role: Role): 'municipality' | 'county' | 'imdi' {
  if (MUNICIPAL_ROLES.includes(role)) return 'municipality';
  return role === 'county_governor' ? 'county' : 'imdi';
}

/** The roles an actor may give: the system administrator all, a municipality's administrator its own three. */
export function grantableRoles(actor: Pick<Actor, 'role'>): readonly Role[] {
  if (can(actor, 'users.manage_all')) return ROLES;
  return can(actor, 'users.manage_own') ? MUNICIPAL_ROLES : [];
}

/** Whether the actor administers accounts of this place. */
export function mayManage(actor: Actor, user: { municipalityCode: string | null }): boolean {
  if (can(actor, 'users.manage_all')) return true;
  return (
    can(actor, 'users.manage_own') &&
    actor.municipalityCode !== null &&
    actor.municipalityCode === user.municipalityCode
  );
}

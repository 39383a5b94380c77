import type { Actor, Role } from './actor';

const MUNICIPAL = ['municipal_reader', 'municipal_superuser', 'municipal_admin'] as const;
const MUNICIPAL_WRITERS = ['municipal_superuser', 'municipal_admin'] as const;
const DESK = ['support_agent', 'registry_owner'] as const;

/**
 * Role × action as data. Filing belongs to superusers and municipal admins alone, as in IMDi's own support portal.
 * An action that is not here cannot be asked for; a role that is not listed may not do it.
 */
export const PERMISSIONS = {
  'home.read': [...MUNICIPAL, ...DESK, 'county_governor', 'privacy_officer', 'system_admin'],
  'persons.list': [...MUNICIPAL, 'registry_owner'],
  'persons.open': [...MUNICIPAL, ...DESK],
  'persons.correct': [...MUNICIPAL_WRITERS],
  'persons.graded': ['municipal_admin', 'registry_owner'],
  'findings.read': [...MUNICIPAL, ...DESK],
  'findings.handle': [...MUNICIPAL_WRITERS],
  'exceptions.decide': ['registry_owner'],
  'rules.read': [...MUNICIPAL, ...DESK, 'county_governor'],
  'transfer.read': [...MUNICIPAL_WRITERS],
  'transfer.upload': [...MUNICIPAL_WRITERS],
  'tickets.read': [...MUNICIPAL_WRITERS, ...DESK],
  'tickets.file': [...MUNICIPAL_WRITERS],
  'tickets.reply': [...MUNICIPAL_WRITERS],
  'tickets.work': [...DESK],
  'texts.write': [...DESK],
  'tickets.lead': ['registry_owner'],
  'national.read': ['registry_owner', 'support_agent', 'county_governor'],
  'comparison.read': [...MUNICIPAL, ...DESK, 'county_governor'],
  'municipality_findings.read': [...MUNICIPAL, ...DESK],
  'municipality_findings.confirm': [...MUNICIPAL_WRITERS],
  'results.publish': ['registry_owner'],
  'rules.decide': ['registry_owner'],
  'quality.run': ['registry_owner', 'system_admin'],
  'notices.write': ['registry_owner'],
  'known_errors.read': [...MUNICIPAL, ...DESK, 'county_governor'],
  'known_errors.link': [...DESK],
  'known_errors.write': ['registry_owner'],
  'access_log.read': ['municipal_admin', 'privacy_officer'],
  'users.manage_own': ['municipal_admin'],
  'users.manage_all': ['system_admin'],
  'operations.read': ['system_admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof PERMISSIONS;

/** Whether figures of the actor's municipality hold persons that its lists do not show to this role. */
export function isGradedHidden(actor: Pick<Actor, 'role' | 'scope'>): boolean {
  return actor.scope !== '*' && !can(actor, 'persons.graded');
}

/** Whether the role of the actor may do this at all; what it may do it to is asked of the room's policy and the database. */
export function can(actor: { role: Role }, action: Action): boolean {
  return (PERMISSIONS[action] as readonly Role[]).includes(actor.role);
}

import type { Language } from '~/i18n/language';

export type { Language };
/** Role codes; the Norwegian names stand in docs/glossary.md and in the words. */
export const ROLES = [
  'municipal_reader',
  'municipal_superuser',
  'municipal_admin',
  'support_agent',
  'registry_owner',
  'county_governor',
  'privacy_officer',
  'system_admin',
] as const;

export type Role = (typeof ROLES)[number];

/** Whoever acts: a signed-in user, with the scope that row-level security reads. Plain data, safe for the browser. */
export type Actor = {
  id: string;
  name: string;
  email: string;
  role: Role;
  municipalityCode: string | null;
  municipalityName: string | null;
  countyCode: string | null;
  language: Language;
  colorScheme: 'auto' | 'light' | 'dark';
  /** `*` all persons, a municipality code its persons, empty string nobody's. */
  scope: string;
};

/** Which persons the database shows to a role: its own municipality's, all (IMDi's desk and registry), or none. */
export function scopeOf(role: Role, municipalityCode: string | null): string {
  switch (role) {
    case 'municipal_reader':
    case 'municipal_superuser':
    case 'municipal_admin':
      return municipalityCode ?? '';
    case 'support_agent':
    case 'registry_owner':
      return '*';
    case 'county_governor':
    case 'privacy_officer':
    case 'system_admin':
      return '';
  }
}

export const MUNICIPAL_ROLES: readonly Role[] = [
  'municipal_reader',
  'municipal_superuser',
  'municipal_admin',
];

/** Whether the actor works in a municipality. */
export function isMunicipal(actor: { role: Role }): boolean {
  return MUNICIPAL_ROLES.includes(actor.role);
}

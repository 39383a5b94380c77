import type { Actor } from '~/domain/accounts/actor';
import { type Action, can } from '~/domain/accounts/permissions';
import type { WordKey } from '~/i18n/shape';

export interface NavigationItem {
  href: string;
  label: Extract<WordKey, `layout.nav.${string}`>;
}

/** Everything the main menu can hold, in order, with the permission that shows it. */
const ITEMS: readonly (NavigationItem & { needs: readonly Action[] })[] = [
  { href: '/', label: 'layout.nav.home', needs: ['home.read'] },
  { href: '/funn', label: 'layout.nav.findings', needs: ['findings.read'] },
  { href: '/unntak', label: 'layout.nav.exceptions', needs: ['exceptions.decide'] },
  { href: '/score', label: 'layout.nav.score', needs: ['findings.read'] },
  { href: '/personer', label: 'layout.nav.persons', needs: ['persons.list'] },
  { href: '/saker', label: 'layout.nav.tickets', needs: ['tickets.read'] },
  { href: '/standardtekster', label: 'layout.nav.texts', needs: ['texts.write'] },
  { href: '/opplasting', label: 'layout.nav.upload', needs: ['transfer.read'] },
  { href: '/nasjonalt', label: 'layout.nav.national', needs: ['national.read'] },
  { href: '/kjente-feil', label: 'layout.nav.known_errors', needs: ['known_errors.read'] },
  { href: '/driftsmeldinger', label: 'layout.nav.notices', needs: ['findings.read', 'notices.write'] },
  { href: '/innsyn', label: 'layout.nav.access_log', needs: ['access_log.read'] },
  { href: '/brukere', label: 'layout.nav.users', needs: ['users.manage_own', 'users.manage_all'] },
  { href: '/admin/epost', label: 'layout.nav.mail', needs: ['operations.read'] },
  { href: '/admin/drift', label: 'layout.nav.operations', needs: ['operations.read'] },
];

/** The main menu of an actor: what the role may open, nothing greyed out. */
export function navigationFor(actor: Pick<Actor, 'role'>): NavigationItem[] {
  return ITEMS.filter((item) => item.needs.some((action) => can(actor, action))).map(({ href, label }) => ({
    href,
    label,
  }));
}

/** Whether the menu item is the place of this path: itself or something below it. */
export function isCurrent(href: string, pathname: string): boolean {
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
}

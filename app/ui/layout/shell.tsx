import { NavLink, useLocation, useNavigation } from '@remix-run/react';
import { type ReactNode, useRef } from 'react';
import type { Actor } from '~/domain/accounts/actor';
import type { PageNotice } from '~/domain/known-errors/notice';
import { useWords } from '~/i18n/context';
import { type Flash, FlashMessages } from './flash-messages';
import { isCurrent, navigationFor } from './navigation';
import { PageNotices } from './page-notices';
import { type ColorScheme, Preferences } from './preferences';
import classes from './shell.module.css';
import menu from './shell-menu.module.css';
import { useCloseOnLeave } from './use-close-on-leave';
import { Wordmark } from './wordmark';

export type ShellActor = Pick<Actor, 'name' | 'role' | 'municipalityName'>;

interface ShellProps {
  /** Who is signed in; null on the log-in page and on errors outside a session. */
  actor: ShellActor | null;
  colorScheme: ColorScheme;
  flash: Flash[];
  /** Operations notices that concern the reader, on whatever page they stand. */
  notices: readonly PageNotice[];
  /** Demo data: said on every page, so that no one takes an invented person for a real one. */
  demo: boolean;
  children: ReactNode;
}

/** The frame of every page: skip link, header with menu by role, content, footer. Works whole without JavaScript. */
export function Shell({ actor, colorScheme, flash, notices, demo, children }: ShellProps) {
  const t = useWords();
  return (
    <div className={classes.shell}>
      <a href="#innhold" className={classes.skip}>
        {t('layout.skip')}
      </a>
      <header className={classes.header}>
        <Progress />
        <div className={classes.bar}>
          <a href="/" className={classes.home}>
            <Wordmark />
          </a>
          {actor?.municipalityName ? <span className={classes.place}>{actor.municipalityName}</span> : null}
          {actor ? <Navigation actor={actor} className={classes.navWide ?? ''} /> : null}
          <UserMenu actor={actor} colorScheme={colorScheme} />
        </div>
        {demo ? <p className={classes.demo}>{t('layout.demo')}</p> : null}
      </header>
      <main id="innhold" tabIndex={-1} className={classes.main}>
        <FlashMessages messages={flash} />
        <PageNotices notices={notices} />
        {children}
      </main>
      <footer className={classes.footer}>
        <p>{t('layout.product_long')}</p>
        <p>{t('layout.footer.accessibility_line')}</p>
        <p>{t('layout.footer.privacy_line')}</p>
        <p>{t('layout.footer.credit')}</p>
      </footer>
    </div>
  );
}

function Navigation({ actor, className }: { actor: ShellActor; className: string }) {
  const t = useWords();
  const { pathname } = useLocation();
  return (
    <nav aria-label={t('layout.navigation')} className={className}>
      <ul>
        {navigationFor(actor).map((item) => (
          <li key={item.href}>
            <NavLink
              to={item.href}
              prefetch="none"
              aria-current={isCurrent(item.href, pathname) ? 'page' : undefined}
              end={item.href === '/'}
            >
              {t(item.label)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** One menu for who you are and how you want it; on a phone it also holds the main menu. */
function UserMenu({ actor, colorScheme }: { actor: ShellActor | null; colorScheme: ColorScheme }) {
  const t = useWords();
  const ref = useRef<HTMLDetailsElement>(null);
  useCloseOnLeave(ref);
  return (
    <details ref={ref} className={classes.menu}>
      <summary>
        <MenuSign />
        <span className={classes.menuPhone}>{t('layout.menu')}</span>
        <span className={classes.menuDesk}>{actor ? actor.name : t('layout.language_and_scheme')}</span>
      </summary>
      <div className={menu.panel}>
        {actor ? <Navigation actor={actor} className={menu.navPhone ?? ''} /> : null}
        {actor ? (
          <div>
            <p className={menu.who}>{actor.name}</p>
            <p className="muted">
              {[t(`layout.roles.${actor.role}`), actor.municipalityName].filter(Boolean).join(', ')}
            </p>
            <p>
              <a href="/min-konto">{t('layout.account')}</a>
            </p>
          </div>
        ) : null}
        <Preferences colorScheme={colorScheme} />
        {actor ? (
          <form method="post" action="/logg-ut">
            <button type="submit" className={menu.signOut}>
              {t('layout.sign_out')}
            </button>
          </form>
        ) : null}
      </div>
    </details>
  );
}

function MenuSign() {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" width="20" height="20" className={classes.sign}>
      <path d="M3 6h14M3 10h14M3 14h14" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}

/** A thin line at the top while a page is on its way, said to screen readers too. */
function Progress() {
  const t = useWords();
  const busy = useNavigation().state !== 'idle';
  return (
    <div className={classes.progress} data-busy={busy || undefined} role="status">
      {busy ? <span className="visually-hidden">{t('layout.loading')}</span> : null}
    </div>
  );
}

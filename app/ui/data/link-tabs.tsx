import { Link } from '@remix-run/react';
import { useFormat } from '~/i18n/context';
import classes from './link-tabs.module.css';

export interface LinkTab {
  href: string;
  label: string;
  count?: number;
  current: boolean;
}

/** Views of the same thing as links: each has its own address. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  const format = useFormat();
  return (
    <nav aria-label={label} className={classes.tabs}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link to={tab.href} aria-current={tab.current ? 'page' : undefined} preventScrollReset>
              {tab.label}
              {tab.count === undefined ? null : (
                <span className={classes.count}>{format.number(tab.count)}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

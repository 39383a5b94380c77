import { Link } from '@remix-run/react';
import { useFormat } from '~/i18n/context';
import type { Format } from '~/i18n/format';
import classes from './link-tabs.module.css';

export interface LinkTab {
  href: string;
  label: string;
  count?: number;
  /** Counting stopped here: a larger count is shown as this one with a plus. */
  most?: number;
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
                <span className={classes.count}>{upTo(tab.count, tab.most, format)}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function upTo(count: number, most: number | undefined, format: Format): string {
  return most !== undefined && count > most ? `${format.number(most)}+` : format.number(count);
}

import { Link, useSearchParams } from '@remix-run/react';
import { SORT_PARAM } from '~/ui/data';
import classes from './quality.module.css';

interface SortLinksProps {
  label: string;
  current: string;
  choices: readonly { key: string; label: string }[];
}

/** Ways to order a list that has no column heads: links, so that the order stands in the URL. */
export function SortLinks({ label, current, choices }: SortLinksProps) {
  const [params] = useSearchParams();
  const href = (key: string) => {
    const next = new URLSearchParams(params);
    next.set(SORT_PARAM, key);
    next.delete('side');
    return `?${next}`;
  };
  return (
    <nav aria-label={label} className={classes.sorts}>
      <span className="muted">{label}</span>
      <ul>
        {choices.map(({ key, label: text }) => (
          <li key={key}>
            <Link to={href(key)} aria-current={key === current ? 'true' : undefined} preventScrollReset>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

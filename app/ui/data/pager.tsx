import { Link, useSearchParams } from '@remix-run/react';
import { useFormat, useWords } from '~/i18n/context';
import classes from './pager.module.css';
import { pageNumbers, pageQuery } from './sort';

interface PagerProps {
  /** 1-based. */
  page: number;
  pageSize: number;
  /** Rows in all, on every page together. */
  total: number;
  /** What is counted, where it is not the lines above: «Avviste rader 1–4 av 4». */
  unit?: string;
  /** There are more rows than `total`; counting stopped there. */
  more?: boolean;
}

/** «1–50 av 312» and links to the other pages; filters and order stay in the URL. */
export function Pager({ page, pageSize, total, unit, more = false }: PagerProps) {
  const t = useWords();
  const format = useFormat();
  const [params] = useSearchParams();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (total === 0) return null;
  const range = t('common.pager.range', {
    from: format.number((page - 1) * pageSize + 1),
    to: format.number(Math.min(page * pageSize, total)),
    total: `${format.number(total)}${more ? '+' : ''}`,
  });
  return (
    <div className={classes.pager}>
      <p className={classes.range}>{unit ? `${unit} ${range}` : range}</p>
      {pages > 1 ? (
        <nav aria-label={t('common.pager.label')}>
          <ul>
            {page > 1 ? (
              <li>
                <Link to={pageQuery(params, page - 1)} rel="prev">
                  {t('common.pager.previous')}
                </Link>
              </li>
            ) : null}
            {pageNumbers(page, pages).map((number, i) =>
              number === 0 ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no other name than its place
                <li key={`gap-${i}`} aria-hidden="true" className={classes.gap}>
                  …
                </li>
              ) : (
                <li key={number} className={classes.number} data-current={number === page || undefined}>
                  <Link
                    to={pageQuery(params, number)}
                    aria-label={t('common.pager.go_to', { page: number })}
                    aria-current={number === page ? 'page' : undefined}
                  >
                    {format.number(number)}
                  </Link>
                </li>
              ),
            )}
            {page < pages ? (
              <li>
                <Link to={pageQuery(params, page + 1)} rel="next">
                  {t('common.pager.next')}
                </Link>
              </li>
            ) : null}
          </ul>
        </nav>
      ) : null}
    </div>
  );
}

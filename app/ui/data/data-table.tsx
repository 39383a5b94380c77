import { Link, useNavigate, useSearchParams } from '@remix-run/react';
import type { MouseEvent, ReactNode } from 'react';
import { useWords } from '~/i18n/context';
import classes from './data-table.module.css';
import { type Sort, sortQuery } from './sort';

export interface Column<Row> {
  /** Name of the column; also its sort key in the URL. */
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Stands under the value, outside the link of the first column. */
  below?: (row: Row) => ReactNode;
  /** Numbers and dates stand to the right, in tabular figures. */
  numeric?: boolean;
  /** The header becomes a link that sorts. */
  sortable?: boolean;
  /** First press sorts from the top: figures and severities. */
  descendingFirst?: boolean;
  /** The one value that decides what to do: on a phone it stays beside the title. */
  decisive?: boolean;
  /** Left out on a phone. */
  wideOnly?: boolean;
  /** Keeps the column from wrapping. */
  nowrap?: boolean;
  /** Links and buttons of the row: at its end, two on a line; on a phone they need no label. */
  actions?: boolean;
}

interface DataTableProps<Row> {
  /** Says what the table is, to those who do not see it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  /** Where the first cell leads. */
  rowHref?: (row: Row) => string | null;
  sort?: Sort;
  /** Stands in place of the table when there are no rows: an EmptyState that explains itself. */
  empty?: ReactNode;
  /** A box before each row, sent as `name` with the row's key by the form with the id `form`. */
  select?: { name: string; form: string; label: (row: Row) => string; checked?: (row: Row) => boolean };
  /** Few short columns: it stays a table in a narrow place too. */
  short?: boolean;
  /** More columns than a page is wide: it scrolls sideways in a box of its own, and its titles stay in sight. */
  wide?: boolean;
  /** Marks rows with something new or waiting. */
  rowMark?: (row: Row) => 'strong' | undefined;
}

/**
 * A plain table made on the server: sorting and paging are links, so it works before JavaScript and costs little. In a
 * narrow place every row becomes a block with the title, the decisive value and the rest as small print.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  rowHref,
  sort,
  empty,
  select,
  short,
  wide,
  rowMark,
}: DataTableProps<Row>) {
  const navigate = useNavigate();
  if (rows.length === 0 && empty) return <>{empty}</>;
  // Plain links cost a tenth of the framework's own in a long table; one listener makes them go without a reload.
  const follow = (event: MouseEvent<HTMLElement>) => {
    const link = event.target instanceof Element ? event.target.closest('td[data-place="title"] > a') : null;
    const href = link?.getAttribute('href');
    if (!href?.startsWith('/') || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(href);
  };
  return (
    <Frame caption={caption} short={short} wide={wide}>
      {/* biome-ignore lint/a11y/noRedundantRoles: as a list on a phone the table would lose its roles with its display */}
      <table className={classes.table} role="table">
        <caption className="visually-hidden">{caption}</caption>
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <thead role="rowgroup">
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <tr role="row">
            {select ? <td className={classes.select} /> : null}
            {columns.map((column) => (
              <Header key={column.key} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click */}
        <tbody role="rowgroup" onClick={follow}>
          {rows.map((row) => {
            const href = rowHref?.(row) ?? null;
            return (
              // biome-ignore lint/a11y/noRedundantRoles: see above
              <tr key={rowKey(row)} role="row" data-mark={rowMark?.(row)}>
                {select ? (
                  // biome-ignore lint/a11y/noRedundantRoles: see above
                  <td role="cell" className={classes.select}>
                    <input
                      type="checkbox"
                      name={select.name}
                      value={rowKey(row)}
                      form={select.form}
                      defaultChecked={select.checked?.(row)}
                      aria-label={select.label(row)}
                    />
                  </td>
                ) : null}
                {columns.map((column, i) => (
                  <td
                    key={column.key}
                    // biome-ignore lint/a11y/noRedundantRoles: see above
                    role="cell"
                    className={cellClass(column)}
                    data-label={i === 0 || column.decisive || column.actions ? undefined : column.header}
                    data-place={i === 0 ? 'title' : column.decisive ? 'decisive' : undefined}
                  >
                    {i === 0 && href ? <a href={href}>{column.cell(row)}</a> : column.cell(row)}
                    {column.below?.(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Frame>
  );
}

type FrameProps = Pick<DataTableProps<unknown>, 'caption' | 'short' | 'wide'> & { children: ReactNode };

/** What the table measures itself by. One that scrolls can be reached and moved by keyboard. */
function Frame({ caption, short, wide, children }: FrameProps) {
  if (!wide) return <div className={short ? undefined : classes.frame}>{children}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
    <section className={classes.scroll} aria-label={caption} tabIndex={0}>
      {children}
    </section>
  );
}

function cellClass<Row>({ numeric, wideOnly, nowrap, actions }: Column<Row>): string | undefined {
  const names = [
    numeric && classes.numeric,
    wideOnly && classes.wideOnly,
    nowrap && classes.nowrap,
    actions && classes.actions,
  ];
  return names.filter(Boolean).join(' ') || undefined;
}

function Header<Row>({ column, sort }: { column: Column<Row>; sort: Sort | undefined }) {
  const t = useWords();
  const [params] = useSearchParams();
  const active = sort?.key === column.key;
  const direction = active ? (sort?.descending ? 'descending' : 'ascending') : undefined;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <th role="columnheader" scope="col" className={cellClass(column)} aria-sort={direction}>
      {column.sortable ? (
        <Link
          to={sortQuery(params, column.key, sort, column.descendingFirst ?? false)}
          preventScrollReset
          title={t('common.table.sort_by', { column: column.header })}
          className={classes.sort}
        >
          {column.header}
          <svg aria-hidden="true" viewBox="0 0 10 14" width="10" height="14" data-direction={direction}>
            <path d="M1.5 5 5 1.5 8.5 5" />
            <path d="M1.5 9 5 12.5 8.5 9" />
          </svg>
        </Link>
      ) : (
        column.header
      )}
    </th>
  );
}

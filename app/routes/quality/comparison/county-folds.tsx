import type { ReactNode } from 'react';
import { useWords } from '~/i18n/context';
import classes from './comparison.module.css';

/** So many rows stand in one list; with more, each county is folded. */
const MOST_ROWS = 40;

interface CountyFoldsProps<Row> {
  rows: readonly Row[];
  /** What a county's line says besides its name and how many municipalities it has. */
  note?: (rows: readonly Row[]) => string | null;
  /** Draws the list; `county` is null when it is not folded. */
  children: (rows: readonly Row[], county: string | null) => ReactNode;
}

/** A list of municipalities: a long one is folded by county, so that a phone shows a line per county and opens one of them. */
export function CountyFolds<Row extends { countyCode: string; countyName: string }>({
  rows,
  note,
  children,
}: CountyFoldsProps<Row>) {
  const t = useWords();
  if (rows.length <= MOST_ROWS) return <>{children(rows, null)}</>;
  const counties = new Map<string, { name: string; rows: Row[] }>();
  for (const row of rows) {
    const county = counties.get(row.countyCode);
    if (county) county.rows.push(row);
    else counties.set(row.countyCode, { name: row.countyName, rows: [row] });
  }
  const ordered = [...counties].sort(([, a], [, b]) => a.name.localeCompare(b.name, 'nb'));
  return (
    <div className={classes.folds}>
      {ordered.map(([code, county]) => {
        const said = note?.(county.rows);
        const count = t('comparison.folds.count', { count: county.rows.length });
        return (
          <details key={code}>
            <summary>
              <span className={classes.foldName}>{county.name}</span>{' '}
              <span className="muted">{said ? `${count}, ${said}` : count}</span>
            </summary>
            {children(county.rows, county.name)}
          </details>
        );
      })}
    </div>
  );
}

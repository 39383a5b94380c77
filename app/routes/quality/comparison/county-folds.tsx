import type { ReactNode } from 'react';
import type { Verdict } from '~/domain/findings/comparison/verdict';
import { useWords } from '~/i18n/context';
import classes from './comparison.module.css';

/** So many rows stand in one list; with more, each county is folded. */
const MOST_ROWS = 40;

type Place = {
  countyCode: string;
  countyName: string;
  standing: { verdict: Verdict | null } | null;
};

interface CountyFoldsProps<Row> {
  rows: readonly Row[];
  /** Whether a county's line says how many lie outside the limits. */
  outside?: boolean;
  /** Draws the list; `county` is null when it is not folded. */
  children: (rows: readonly Row[], county: string | null) => ReactNode;
}

const isOutside = ({ standing }: Place): boolean =>
  Boolean(standing?.verdict && standing.verdict !== 'as_expected');

/** A list of municipalities: a long one is folded by county, so that a phone shows a line per county and opens one of them. */
export function CountyFolds<Row extends Place>({ rows, outside = false, children }: CountyFoldsProps<Row>) {
  const t = useWords();
  const counties = new Map<string, { name: string; rows: Row[] }>();
  for (const row of rows) {
    const county = counties.get(row.countyCode);
    if (county) county.rows.push(row);
    else counties.set(row.countyCode, { name: row.countyName, rows: [row] });
  }
  if (rows.length <= MOST_ROWS || counties.size === 1) return <>{children(rows, null)}</>;
  const ordered = [...counties].sort(([, a], [, b]) => a.name.localeCompare(b.name, 'nb'));
  return (
    <div className={classes.folds}>
      {ordered.map(([code, county]) => {
        const far = outside ? county.rows.filter(isOutside).length : 0;
        const said = far > 0 ? t('comparison.folds.outside', { count: far }) : null;
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

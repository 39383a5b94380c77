import type { ReactNode } from 'react';
import { useFormat, useWords } from '~/i18n/context';
import classes from './lane-chart.module.css';
import { outsideDays, placeOf, scaleFor, sideOf, yearsIn } from './lanes';

export interface LanePeriod {
  key: string | number;
  /** ISO dates; `to` null means that it goes on. */
  from: string;
  to: string | null;
  label: string;
  /** solid: programme and training · light: what belongs to it · quiet: categories and the like · hatched: leave · fault: something is wrong here. */
  look?: 'solid' | 'light' | 'quiet' | 'hatched' | 'fault';
}

export interface LaneMark {
  key: string | number;
  date: string;
  label: string;
  tone?: 'plain' | 'fault';
}

export interface Lane {
  /** Needed when several lanes have the same name. */
  key?: string;
  name: string;
  /** More of the lane above, for periods that share days: the name is not written again. */
  continued?: boolean;
  periods?: readonly LanePeriod[];
  marks?: readonly LaneMark[];
}

interface LaneChartProps {
  lanes: readonly Lane[];
  /** ISO date; draws the line of today. */
  today: string;
  label?: string;
  footer?: ReactNode;
}

/**
 * All that is registered on a person as bands on one time scale, a lane for each kind. Every band is also a list item
 * with its dates, so nothing is told by the picture alone.
 */
export function LaneChart({ lanes, today, label, footer }: LaneChartProps) {
  const t = useWords();
  const format = useFormat();
  const days = lanes.flatMap(daysOf);
  const scale = scaleFor(days, today);
  const clipped = outsideDays(days, scale).length > 0;
  const at = (iso: string) => placeOf(iso, scale);
  return (
    <figure className={classes.chart} aria-label={label ?? t('common.timeline.lanes')}>
      <div aria-hidden="true" className={classes.scale}>
        {yearsIn(scale)
          .filter((year) => Math.abs(at(`${year}-01-01`) - at(today)) > 8)
          .map((year) => (
            <span key={year} style={{ left: `${at(`${year}-01-01`)}%` }}>
              {year}
            </span>
          ))}
        <span
          className={classes.today}
          style={at(today) > 80 ? { right: `${100 - at(today)}%` } : { left: `${at(today)}%` }}
          data-left={at(today) > 80 || undefined}
        >
          {t('common.timeline.today')}
        </span>
      </div>
      {lanes.map((lane) => (
        <div
          key={lane.key ?? lane.name}
          className={classes.lane}
          data-continued={lane.continued || undefined}
        >
          <p className={classes.name}>
            {lane.continued ? <span className="visually-hidden">{lane.name}</span> : lane.name}
          </p>
          <ul className={classes.track}>
            {lane.periods?.map((period) => {
              const left = Math.min(99.4, at(period.from));
              const width = Math.max(0.6, at(period.to ?? today) - left);
              const dates = `${format.date(period.from)}–${period.to ? format.date(period.to) : t('common.timeline.ongoing')}`;
              return (
                <li
                  key={period.key}
                  className={classes.band}
                  data-look={period.look ?? 'solid'}
                  data-open={period.to ? undefined : true}
                  style={{ left: `${left}%`, width: `${width}%` }}
                  title={`${period.label} ${dates}`}
                >
                  <span>{period.label}</span>
                  <span className="visually-hidden"> {dates}</span>
                </li>
              );
            })}
            {lane.marks?.map((mark) => (
              <li
                key={mark.key}
                className={classes.mark}
                data-tone={mark.tone ?? 'plain'}
                data-outside={sideOf(mark.date, scale) ?? undefined}
                style={{ left: `${at(mark.date)}%` }}
                title={`${mark.label} ${format.date(mark.date)}`}
              >
                <span className="visually-hidden">
                  {mark.label} {format.date(mark.date)}
                </span>
              </li>
            ))}
            {outsideDays(daysOf(lane), scale).map((outside) => (
              <li
                key={outside.side}
                aria-hidden="true"
                className={classes.outside}
                data-side={outside.side}
                title={outside.days.map((day) => format.date(day)).join(', ')}
              >
                <span>{outside.days.map((day) => format.date(day)).join(', ')}</span>
              </li>
            ))}
            <li aria-hidden="true" className={classes.now} style={{ left: `${at(today)}%` }} />
          </ul>
        </div>
      ))}
      {footer || clipped ? (
        <figcaption className={classes.footer}>
          {clipped ? <p>{t('common.timeline.outside')}</p> : null}
          {footer}
        </figcaption>
      ) : null}
    </figure>
  );
}

function daysOf(lane: Lane): (string | null)[] {
  return [
    ...(lane.periods ?? []).flatMap((period) => [period.from, period.to]),
    ...(lane.marks ?? []).map((mark) => mark.date),
  ];
}

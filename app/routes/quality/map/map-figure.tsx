import type { CSSProperties } from 'react';
import type { MapPlace } from '~/domain/findings/comparison/find-map.server';
import { useWords } from '~/i18n/context';
import classes from './map.module.css';
import type { MapClass } from './map-classes';
import { COUNTRY_FRAME, COUNTY_FRAMES } from './map-frames';

/** So many borders would fill the figure: their width follows what is shown. */
const LINES_ACROSS = 500;

const HATCH = 'kart-vises-ikke';
const HATCHES_ACROSS = 100;

const SHEET = '/municipalities-2024.svg';

interface MapFigureProps {
  places: readonly MapPlace[];
  /** The county that is shown alone, or null for the country. */
  county: string | null;
  classOf: (place: MapPlace) => MapClass;
  hrefOf: (place: MapPlace) => string | null;
  /** What a place is called when one points at it. */
  titleOf: (place: MapPlace) => string;
  legend: readonly { class: MapClass; label: string }[];
}

/**
 * Shapes from one sheet that the browser keeps, coloured by class. The list beside says and links the same, so that keyboards and
 * screen readers pass the picture by.
 */
export function MapFigure({ places, county, classOf, hrefOf, titleOf, legend }: MapFigureProps) {
  const t = useWords();
  const frame = (county && COUNTY_FRAMES[county]) || COUNTRY_FRAME;
  const width = Number(frame.split(' ')[2]);
  return (
    <figure className={classes.figure}>
      <svg
        viewBox={frame}
        aria-hidden="true"
        preserveAspectRatio="xMidYMin meet"
        style={{ '--thin': width / LINES_ACROSS } as CSSProperties}
      >
        <defs>
          <pattern
            id={HATCH}
            width={width / HATCHES_ACROSS}
            height={width / HATCHES_ACROSS}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
            className={classes.hatch}
          >
            <path d={`M0 0H${width}V${width}H0z`} stroke="none" />
            <path d={`M0 0V${width}`} strokeWidth={width / HATCHES_ACROSS / 2} />
          </pattern>
        </defs>
        {places.map((place) => {
          const id = place.code.length === 2 ? `f${place.code}` : `k${place.code}`;
          const href = hrefOf(place);
          const name = classOf(place);
          const shape = {
            href: `${SHEET}#${id}`,
            className: classes.place,
            style: name === 'none' ? { fill: `url(#${HATCH}) var(--paper)` } : undefined,
            'data-class': name,
            'data-whole': place.code.length === 2 || undefined,
          };
          return (
            <a key={place.code} href={href ?? undefined} tabIndex={-1}>
              <use {...shape}>
                <title>{titleOf(place)}</title>
              </use>
            </a>
          );
        })}
        {county ? null : <use href={`${SHEET}#borders`} className={classes.borders} />}
      </svg>
      <figcaption>
        <span className="visually-hidden">{t('comparison.map.legend')}</span>
        <ul className={classes.legend}>
          {legend.map(({ class: name, label }) => (
            <li key={name}>
              <span className={classes.swatch} data-class={name} aria-hidden="true" />
              {label}
            </li>
          ))}
        </ul>
        <p className={classes.attribution}>{t('comparison.map.attribution')}</p>
      </figcaption>
    </figure>
  );
}

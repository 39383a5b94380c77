import classes from './desk-figures.module.css';

type Bar = { key: string; label: string; filed: number; solved: number; part: boolean };

const WIDTH = 720;
const HEIGHT = 320;
const FOOT = 22;

/** Tickets in and out as pairs of bars. The table beside it says the same in numbers, so screen readers skip the picture. */
export function FlowChart({
  bars,
  words,
}: {
  bars: readonly Bar[];
  words: { filed: string; solved: string; part: string };
}) {
  const top = Math.max(1, ...bars.flatMap(({ filed, solved }) => [filed, solved]));
  const pair = WIDTH / Math.max(1, bars.length);
  const bar = Math.min(22, pair * 0.38);
  const tall = (count: number) => ((HEIGHT - FOOT) * count) / top;
  const every = Math.ceil(bars.length / 12);
  return (
    <figure className={classes.chart} aria-hidden="true">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" aria-hidden="true">
        <path d={`M0 ${HEIGHT - FOOT}H${WIDTH}`} className={classes.axis} />
        {bars.map(({ key, label, filed, solved, part }, i) => {
          const x = i * pair + pair / 2;
          return (
            <g key={key} data-part={part || undefined}>
              <rect
                x={x - bar}
                y={HEIGHT - FOOT - tall(filed)}
                width={bar - 1}
                height={tall(filed)}
                className={classes.filed}
              />
              <rect
                x={x + 1}
                y={HEIGHT - FOOT - tall(solved)}
                width={bar - 1}
                height={tall(solved)}
                className={classes.solved}
              />
              {i % every === 0 ? (
                <text x={x} y={HEIGHT - 4} textAnchor="middle" data-odd={(i / every) % 3 !== 0 || undefined}>
                  {label}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
      <figcaption>
        <span className={classes.keyFiled} /> {words.filed} <span className={classes.keySolved} />{' '}
        {words.solved}
        {bars.some(({ part }) => part) ? (
          <>
            {' '}
            <span className={classes.keyPart} /> {words.part}
          </>
        ) : null}
      </figcaption>
    </figure>
  );
}

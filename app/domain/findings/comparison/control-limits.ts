/** Chance that one calls wrongly, on each side: 95 % of what comes by chance lies inside the inner limits, 99.8 % inside the outer. */
const INNER_TAIL = 0.025;
const OUTER_TAIL = 0.001;

/** Far enough below the mean for the rest to weigh nothing. */
const DEVIATIONS_BELOW = 9;

/** A spread below this cannot be told from none, and its arithmetic would lose its digits. */
const LEAST_SPREAD = 1e-6;

/** Counts at which a municipality with so many expected failures stands out. A low one is null where even none is not too few. */
export type ControlLimits = {
  /** So many or more are more than chance gives 95 % (99.8 %) of the time. */
  high: number;
  highOuter: number;
  /** So many or fewer are fewer than that. */
  low: number | null;
  lowOuter: number | null;
};

/** Natural logarithm of the gamma function for x > 0 (Stirling's series after shifting x up). */
function logGamma(x: number): number {
  let shifted = x;
  let product = 1;
  while (shifted < 8) {
    product *= shifted;
    shifted += 1;
  }
  const inverse = 1 / (shifted * shifted);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / shifted;
  return (
    (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product)
  );
}

/**
 * How counts spread around what is expected: Poisson's distribution, and with a spread between municipalities (`spread`, the
 * variance of their true ratios) the negative binomial one with the same mean, whose variance is expected + spread · expected².
 */
function distribution(
  expected: number,
  spread: number,
): { chance: (count: number) => number; next: (count: number) => number } {
  if (spread < LEAST_SPREAD) {
    return {
      chance: (count) => Math.exp(count * Math.log(expected) - expected - logGamma(count + 1)),
      next: (count) => expected / (count + 1),
    };
  }
  const size = 1 / spread;
  const more = expected / (size + expected);
  return {
    chance: (count) =>
      Math.exp(
        logGamma(count + size) -
          logGamma(size) -
          logGamma(count + 1) -
          size * Math.log1p(expected / size) +
          count * Math.log(more),
      ),
    next: (count) => ((count + size) / (count + 1)) * more,
  };
}

type Step = { count: number; chance: number; upTo: number };

/** Counts from far below the expected one upwards, each with its chance and the chance of it or fewer. Does not end by itself. */
function* countsAround(expected: number, spread: number): Generator<Step, never> {
  const { chance, next } = distribution(expected, spread);
  const deviation = Math.sqrt(expected + spread * expected * expected);
  let count = Math.max(0, Math.floor(expected - DEVIATIONS_BELOW * deviation));
  let here = chance(count);
  let upTo = here;
  for (;;) {
    yield { count, chance: here, upTo };
    here *= next(count);
    count += 1;
    upTo += here;
  }
}

/**
 * Control limits around an expected count, each a whole count whose tail is no likelier than 2.5 % (inner) or 0.1 % (outer).
 * `spread` widens them for what differs between municipalities beyond chance (see `spreadOf`); 0 gives Poisson's own.
 */
export function controlLimits(expected: number, spread = 0): ControlLimits {
  const limits: ControlLimits = { high: 1, highOuter: 1, low: null, lowOuter: null };
  if (!(expected > 0)) return limits;
  let high: number | null = null;
  for (const { count, upTo } of countsAround(expected, spread)) {
    if (upTo <= OUTER_TAIL) limits.lowOuter = count;
    if (upTo <= INNER_TAIL) limits.low = count;
    // What is above this count is 1 - upTo.
    if (high === null && 1 - upTo <= INNER_TAIL) high = count + 1;
    if (1 - upTo <= OUTER_TAIL) return { ...limits, high: high ?? count + 1, highOuter: count + 1 };
  }
  return limits;
}

/**
 * The limits as even lines for a figure: between two counts in proportion to their chances (Spiegelhalter 2005). A count stands
 * outside a limit exactly when it is on or beyond the line.
 */
export function limitLines(expected: number, spread: number): Record<keyof ControlLimits, number> {
  const wanted = [
    ['lowOuter', OUTER_TAIL, 0],
    ['low', INNER_TAIL, 0],
    ['high', 1 - INNER_TAIL, 1],
    ['highOuter', 1 - OUTER_TAIL, 1],
  ] as const;
  const lines = { low: 0, lowOuter: 0, high: 0, highOuter: 0 };
  let at = 0;
  for (const { count, chance, upTo } of countsAround(expected, spread)) {
    for (let line = wanted[at]; line && upTo >= line[1]; line = wanted[at]) {
      lines[line[0]] = Math.max(0, count - (upTo - line[1]) / chance + line[2]);
      at += 1;
    }
    if (at === wanted.length) break;
  }
  return lines;
}

/** The chance of so many or fewer. */
function atMost(most: number, expected: number, spread: number): number {
  for (const { count, upTo } of countsAround(expected, spread)) {
    if (count === most) return upTo;
    if (count > most) return 0;
  }
  return 0;
}

const STEPS = 26;

/**
 * The range of ratios that a count is compatible with (95 %): those under which it would not stand out. Null when nothing was
 * expected, so that nothing can be said.
 */
export function ratioRange(
  observed: number,
  expected: number,
  spread = 0,
): { from: number; to: number } | null {
  if (!(expected > 0)) return null;
  const isTooMany = (ratio: number): boolean =>
    1 - atMost(observed - 1, ratio * expected, spread) <= INNER_TAIL;
  const isTooFew = (ratio: number): boolean => atMost(observed, ratio * expected, spread) <= INNER_TAIL;
  const search = (from: number, to: number, isBelow: (ratio: number) => boolean): number => {
    let [low, high] = [from, to];
    for (let i = 0; i < STEPS; i += 1) {
      const ratio = (low + high) / 2;
      if (isBelow(ratio)) low = ratio;
      else high = ratio;
    }
    return (low + high) / 2;
  };
  const own = Math.max(observed, 1) / expected;
  let most = 2 * own;
  while (!isTooFew(most)) most *= 2;
  return {
    from: observed === 0 ? 0 : search(0, own, isTooMany),
    to: search(observed / expected, most, (ratio) => !isTooFew(ratio)),
  };
}

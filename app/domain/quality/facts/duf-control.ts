/** Weights of the first ten digits in written order (reference 1.1). */
const WEIGHTS = [4, 6, 3, 2, 4, 6, 3, 2, 7, 5];

const sum = WEIGHTS.map((weight, place) => `substr(f.duf, ${place + 1}, 1)::int * ${weight}`).join(' + ');

/** SQL over a fact with `duf` of twelve digits: whether the two control digits do not fit. */
export const DUF_CONTROL_FAILS = `(${sum}) % 11 <> substr(f.duf, 11, 2)::int`;

/** Weights of the eleven digits for either control digit; the weight of the control digit itself is one. */
const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

function remainder(weights: readonly number[]): string {
  const terms = weights.map((weight, place) => `substr(f.national_id, ${place + 1}, 1)::int * ${weight}`);
  return `(${terms.join(' + ')}) % 11`;
}

/** SQL over a fact with `national_id`: whether it is eleven digits. */
export const IS_ELEVEN_DIGITS = `f.national_id ~ '^[0-9]{11}$'`;

/** SQL over a fact with `national_id`: whether a control digit is wrong or cannot be computed. Holds for D-numbers too. */
export const NATIONAL_ID_CONTROL_FAILS = `case when ${IS_ELEVEN_DIGITS}
      then ${remainder(FIRST)} <> 0 or ${remainder(SECOND)} <> 0 else true end`;

/** The signs that a spreadsheet takes for the beginning of a formula, full-width ones included; for the inside of `[…]`. */
export const FORMULA_SIGNS = '=+\\-@＝＋－＠';

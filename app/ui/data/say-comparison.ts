import type { Standing } from '~/domain/findings/comparison/verdict';
import type { Format } from '~/i18n/format';
import type { Translate } from '~/i18n/shape';

/** From here on an expected count is said as a rounded number, below as the two counts it lies between. */
const ABOUT_FROM = 20;

/** «2–3», «om lag 135». */
export function expectedWords(expected: number, t: Translate, format: Format): string {
  if (expected >= ABOUT_FROM) return t('comparison.about', { count: format.number(Math.round(expected)) });
  const [from, to] = [Math.floor(expected), Math.ceil(expected)];
  return from === to ? format.number(from) : t('comparison.between', { from, to });
}

/** How a municipality stands to what is expected of it, with the values: what we expect, what there is, and whether chance explains it. */
export function sayComparison(
  { observed, expected, verdict }: Standing,
  name: string | null,
  t: Translate,
  format: Format,
): string {
  const values = {
    expected: expectedWords(expected, t, format),
    observed: format.number(observed),
    name: name ?? '',
  };
  const first = t(name === null ? 'comparison.expected_own' : 'comparison.expected_of', values);
  if (!verdict) return first;
  const within =
    verdict === 'as_expected' && Math.floor(expected) <= observed && observed <= Math.ceil(expected);
  return `${first} ${t(`comparison.says.${within ? 'within' : verdict}`)}`;
}

/** «113–158», or «0–6» where even none would not be too few: the counts inside the limits. */
export function limitWords(low: number | null, high: number, t: Translate, format: Format): string {
  return t('comparison.between', {
    from: format.number(low === null ? 0 : low + 1),
    to: format.number(Math.max(0, high - 1)),
  });
}

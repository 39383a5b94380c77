import type { CauseText } from '~/domain/findings/causes/cause';
import type { Format } from '~/i18n/format';
import type { Translate } from '~/i18n/shape';

type Group = { findings: number; total: number; text: CauseText };

/** «84 av 97 kom med filen deltakere.csv 12.03.2026» */
export function causeSentence({ findings, total, text }: Group, t: Translate, format: Format): string {
  const { about, value, day } = text;
  const named =
    about === 'source'
      ? t.message(`causes.sources.${value}`)
      : about === 'item'
        ? t.message(`causes.items.${value}`)
        : value;
  return t(`causes.sentence.${about}`, {
    part: format.number(findings),
    total: format.number(total),
    value: named,
    day: day ? format.date(day) : '',
  });
}

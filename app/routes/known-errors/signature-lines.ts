import { type Signature, type SignatureItem, saysSomething } from '~/domain/quality/signature';
import type { Format } from '~/i18n/format';
import type { Translate } from '~/i18n/shape';
import { fieldLabel } from './field-label';

/** Fields whose few codes have words of their own. */
const WORDED: ReadonlySet<string> = new Set(['documentation', 'duration_kind', 'form', 'set_by']);

type Period = { from: string | null; to: string | null };

function period(label: string, { from, to }: Period, t: Translate, format: Format): string[] {
  if (!from && !to) return [];
  return [
    `${label}: ${t('known_errors.signature.from_to', { from: format.date(from), to: format.date(to) })}`,
  ];
}

function itemLine(item: SignatureItem, t: Translate, format: Format): string {
  const kind = t(`register.kinds.${item.kind}`).toLowerCase();
  const line = t(item.has ? 'known_errors.signature.has_line' : 'known_errors.signature.lacks_line', {
    what: kind,
  });
  const value = (field: string, text: string) => {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return format.date(text);
    return text && WORDED.has(field) ? t.message(`register.values.${field}.${text}`) : text;
  };
  const tests = item.tests.map(({ field, test, value: text }) => {
    const label = fieldLabel(t, item.kind, field);
    if (test === 'is') return `${label}: ${value(field, text)}`;
    return [label, t(`known_errors.signature.tests.${test}`), value(field, text)].filter(Boolean).join(' ');
  });
  const more = [
    ...tests,
    ...(item.sources.length > 0
      ? [
          `${t('known_errors.signature.sources')}: ${item.sources.map((one) => t(`register.sources.${one}`)).join(', ')}`,
        ]
      : []),
    ...period(
      t('known_errors.signature.registered'),
      { from: item.registeredFrom, to: item.registeredTo },
      t,
      format,
    ),
    ...period(t('known_errors.signature.dates'), { from: item.datesFrom, to: item.datesTo }, t, format),
  ];
  return more.length > 0 ? `${line}: ${more.join('; ')}` : line;
}

/** A signature in words, one condition a line; `municipalities` are the names of those it names. */
export function signatureLines(
  signature: Signature,
  municipalities: readonly string[],
  t: Translate,
  format: Format,
): string[] {
  if (!saysSomething(signature)) return [t('known_errors.signature.empty')];
  const list = (label: string, values: readonly string[]) =>
    values.length > 0 ? [`${label}: ${values.join(', ')}`] : [];
  return [
    ...list(t('known_errors.signature.rules'), signature.rules),
    ...list(
      t('known_errors.signature.regimes'),
      signature.regimes.map((regime) => t(`rules.regime.${regime}`)),
    ),
    ...list(t('known_errors.signature.categories'), signature.categories),
    ...(signature.withoutCategory ? [t('known_errors.signature.without_category')] : []),
    ...list(t('known_errors.signature.permit_grounds'), signature.permitGrounds),
    ...list(t('known_errors.signature.municipalities'), municipalities),
    ...list(
      t('known_errors.signature.sources'),
      signature.sources.map((one) => t(`register.sources.${one}`)),
    ),
    ...period(
      t('known_errors.signature.registered'),
      { from: signature.registeredFrom, to: signature.registeredTo },
      t,
      format,
    ),
    ...signature.items.map((item) => itemLine(item, t, format)),
  ];
}

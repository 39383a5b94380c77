import { maskDuf } from '~/domain/register/duf';
import { useWords } from '~/i18n/context';

/** `2021 •••••• 02`: enough to tell two persons of a list apart, too little to look anyone up. */
export function MaskedDuf({ duf }: { duf: string }) {
  const t = useWords();
  const masked = maskDuf(duf);
  return (
    <span className="tabular nowrap">
      <span aria-hidden="true">{masked}</span>
      <span className="visually-hidden">
        {t('common.masked_duf', { year: masked.slice(0, 4), end: masked.slice(-2) })}
      </span>
    </span>
  );
}

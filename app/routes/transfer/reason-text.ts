import { faultsOf, type RejectedRow, type ShownFault } from '~/domain/transfer/rejected-row';
import type { Translate } from '~/i18n/shape';

/** Why a cell was not taken, in the reader's words. */
export function reasonText(t: Translate, { reason, column, params }: ShownFault): string {
  const list = typeof params.list === 'string' ? t.message(`transfer.lists.${params.list}`) : '';
  return t.message(`transfer.reasons.${reason}`, { ...params, column, list });
}

/** Every reason of a row in one text, each with its column, for the download. */
export function allReasons(t: Translate, row: RejectedRow): string {
  return faultsOf(row)
    .map((fault) => {
      const reason = reasonText(t, fault);
      return fault.column ? t('transfer.rejects.at', { column: fault.column, reason }) : reason;
    })
    .join(' ');
}

import type { TransferReceipt } from '~/domain/transfer/get-transfer.server';
import { useFormat, useWords } from '~/i18n/context';
import { Facts } from '~/ui/data';
import { Section } from '~/ui/layout';

type ReceiptNumbersProps = {
  transfer: Pick<TransferReceipt, 'rowsRead' | 'added' | 'changed' | 'unchanged' | 'rejected'>;
};

/** What became of the rows: read = new + changed + unchanged + rejected. */
export function ReceiptNumbers({ transfer }: ReceiptNumbersProps) {
  const t = useWords();
  const format = useFormat();
  return (
    <Section title={t('transfer.receipt.numbers')}>
      <Facts
        columns
        items={[
          { term: t('transfer.receipt.rows'), value: format.number(transfer.rowsRead) },
          { term: t('transfer.receipt.added'), value: format.number(transfer.added) },
          { term: t('transfer.receipt.changed'), value: format.number(transfer.changed) },
          { term: t('transfer.receipt.unchanged'), value: format.number(transfer.unchanged) },
          { term: t('transfer.receipt.rejected'), value: format.number(transfer.rejected) },
        ]}
      />
    </Section>
  );
}

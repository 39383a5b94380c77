import type { TransferReceipt } from '~/domain/transfer/get-transfer.server';
import { useFormat, useWords } from '~/i18n/context';
import type { Translate } from '~/i18n/shape';
import { Facts } from '~/ui/data';
import { Section } from '~/ui/layout';

const SEPARATORS = { ';': 'semicolon', ',': 'comma', '\t': 'tab' } as const;

type File = Omit<TransferReceipt, 'rejects'>;

function formatText(t: Translate, { format, encoding, separator }: File): string {
  if (format === 'XLSX') return t('transfer.formats.xlsx');
  if (format !== 'CSV' || !encoding || !separator) return '';
  const name = SEPARATORS[separator as keyof typeof SEPARATORS] ?? 'semicolon';
  return t('transfer.formats.csv', {
    encoding: encoding.replace('windows', 'Windows').replace('utf', 'UTF'),
    separator: t(`transfer.formats.${name}`),
  });
}

/** The file itself: name, size, how it was read, by whom and when. */
export function AboutFile({ transfer }: { transfer: File }) {
  const t = useWords();
  const format = useFormat();
  return (
    <Section title={t('transfer.receipt.about')}>
      <Facts
        items={[
          { term: t('transfer.receipt.file'), value: transfer.fileName },
          { term: t('transfer.receipt.kind'), value: t(`transfer.kinds.${transfer.kind ?? 'unknown'}`) },
          { term: t('transfer.receipt.size'), value: format.bytes(transfer.fileSize) },
          { term: t('transfer.receipt.format'), value: formatText(t, transfer) },
          { term: t('transfer.receipt.uploaded'), value: format.dateTime(transfer.createdAt) },
          { term: t('transfer.receipt.finished'), value: format.dateTime(transfer.finishedAt) },
          {
            term: t('transfer.receipt.by'),
            value: transfer.uploadedBy ?? t('transfer.history.from_command_line'),
          },
        ]}
      />
    </Section>
  );
}

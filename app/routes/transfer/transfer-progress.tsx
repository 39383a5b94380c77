import type { TransferReceipt } from '~/domain/transfer/get-transfer.server';
import { STEPS } from '~/domain/transfer/transfer';
import { useFormat, useWords } from '~/i18n/context';
import { Section } from '~/ui/layout';
import classes from './transfer-progress.module.css';

type TransferProgressProps = { transfer: Pick<TransferReceipt, 'state' | 'step' | 'rowsRead' | 'rowsTotal'> };

/** How far the reading has come. Moves by itself; without script the page loads itself anew every few seconds. */
export function TransferProgress({ transfer: { state, step, rowsRead, rowsTotal } }: TransferProgressProps) {
  const t = useWords();
  const format = useFormat();
  const now = state === 'queued' ? 'queued' : (STEPS.find((known) => known === step) ?? 'reading');
  const numbers = { done: format.number(rowsRead), total: format.number(rowsTotal) };
  const known = rowsTotal > 0 && (now === 'reading' || now === 'evaluating');
  const text =
    now === 'evaluating'
      ? t('transfer.receipt.progress_persons', numbers)
      : rowsTotal > 0
        ? t('transfer.receipt.progress_rows', numbers)
        : t('transfer.receipt.progress_done', numbers);
  return (
    <Section title={t('transfer.receipt.progress')}>
      <noscript>
        <meta httpEquiv="refresh" content="4" />
      </noscript>
      <div className={classes.progress}>
        <p className={classes.step} aria-live="polite">
          {t(`transfer.steps.${now}`)}
        </p>
        <progress
          className={classes.bar}
          aria-label={t('transfer.receipt.progress')}
          value={known ? Math.min(rowsRead, rowsTotal) : undefined}
          max={known ? rowsTotal : undefined}
        />
        {now === 'queued' ? null : <p className="muted tabular">{text}</p>}
        <p className="muted">{t('transfer.receipt.refresh')}</p>
      </div>
    </Section>
  );
}

import type { AnswerLine } from '~/domain/tickets/known-errors/answer-linked-tickets.server';
import { useWords } from '~/i18n/context';
import { LANGUAGE_NAMES } from '~/i18n/language';
import { DataTable } from '~/ui/data';
import { Section } from '~/ui/layout';
import classes from './known-errors.module.css';

/** What each ticket gets, with the mark by which news that arrives before sending is noticed. */
export function AnswerPreview({ lines }: { lines: readonly AnswerLine[] }) {
  const t = useWords();
  return (
    <Section title={t('known_errors.answer.preview_title')} level={3}>
      {lines.map(({ number, seen }) => (
        <input key={number} type="hidden" name="seen" value={`${number}:${seen}`} />
      ))}
      <DataTable
        caption={t('known_errors.answer.preview_title')}
        rows={lines}
        rowKey={({ number }) => number}
        columns={[
          {
            key: 'ticket',
            header: t('known_errors.answer.ticket'),
            cell: ({ number, title }) => `${number} ${title}`,
          },
          {
            key: 'municipality',
            header: t('known_errors.answer.municipality'),
            cell: ({ municipality }) => municipality,
          },
          {
            key: 'language',
            header: t('known_errors.answer.language'),
            cell: ({ bodyLanguage }) => LANGUAGE_NAMES[bodyLanguage],
          },
          {
            key: 'text',
            header: t('known_errors.answer.text'),
            cell: ({ body, bodyLanguage }) => (
              <span className={classes.sent} lang={bodyLanguage}>
                {body}
              </span>
            ),
          },
        ]}
      />
    </Section>
  );
}

import { useWords } from '~/i18n/context';
import { Notice } from '~/ui/data';
import { SubmitButton } from '~/ui/fields';

/** Stands in a form whose text holds a person number: why it was refused, and one click that mends it. */
export function NumberHelp({ intent }: { intent: string }) {
  const t = useWords();
  return (
    <Notice
      tone="warning"
      title={t('tickets.new.numbers_title')}
      action={
        <SubmitButton intent={intent} variant="default">
          {t('tickets.new.take_out')}
        </SubmitButton>
      }
    >
      {t('tickets.new.numbers_text')}
    </Notice>
  );
}

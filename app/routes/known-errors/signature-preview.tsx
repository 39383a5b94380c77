import { useFormat, useWords } from '~/i18n/context';
import type { EditorAnswer } from './editor-steps.server';
import { ExampleTable } from './example-table';
import classes from './known-errors.module.css';

/** Whom the signature hits as it stands in the form: how many, where, and ten of them masked. */
export function SignaturePreviewBox({ answer, busy }: { answer: EditorAnswer; busy: boolean }) {
  const t = useWords();
  const format = useFormat();
  const { preview } = answer;
  const counted = preview
    ? preview.persons === 0
      ? t('known_errors.signature.nobody')
      : t('known_errors.signature.count', {
          persons: t('known_errors.signature.in_persons', { count: preview.persons }).replace(
            String(preview.persons),
            format.number(preview.persons),
          ),
          municipalities: t('known_errors.signature.in_municipalities', { count: preview.municipalities }),
        })
    : t(answer.wrong ? 'known_errors.signature.wrong' : 'known_errors.signature.empty');
  return (
    <>
      <p className={classes.count} role="status">
        {busy ? t('known_errors.signature.counting') : counted}
      </p>
      {preview && preview.examples.length > 0 ? (
        <div className={classes.preview}>
          <ExampleTable examples={preview.examples} />
        </div>
      ) : null}
    </>
  );
}

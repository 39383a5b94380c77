import { useFormat, useWords } from '~/i18n/context';
import classes from './draft-line.module.css';
import type { DraftState } from './use-draft';

/** Says below a text whether it is safe: when it was saved, or plainly that it is not. */
export function DraftLine({ state }: { state: DraftState }) {
  const t = useWords();
  const format = useFormat();
  return (
    <p className={classes.line} aria-live="polite" data-failed={state.kind === 'failed' || undefined}>
      {state.kind === 'unsaved' ? <strong>{t('tickets.draft.not_saved')}</strong> : null}
      {state.kind === 'saving' ? t('tickets.draft.saving') : null}
      {state.kind === 'saved' ? t('tickets.draft.saved', { time: format.time(state.at) }) : null}
      {state.kind === 'failed' ? (
        <>
          <strong>{t('tickets.draft.not_saved')}</strong> {t(`tickets.draft.${state.problem}`)}
        </>
      ) : null}
    </p>
  );
}

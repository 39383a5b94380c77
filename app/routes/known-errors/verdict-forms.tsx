import type { SerializeFrom } from '@remix-run/node';
import type { KnownErrorPage } from '~/domain/known-errors/get-known-error.server';
import { useWords } from '~/i18n/context';
import { PortalForm, SubmitButton } from '~/ui/fields';
import classes from './known-errors.module.css';

/** What a municipality says of a known error, and putting it away until the next update. */
export function VerdictForms({ error }: { error: SerializeFrom<KnownErrorPage> }) {
  const t = useWords();
  return (
    <div className={classes.verdict}>
      <p>
        {error.verdict === null
          ? t('known_errors.page.question')
          : t(error.verdict === 'solves' ? 'known_errors.page.said_solves' : 'known_errors.page.said_not_us')}
      </p>
      <PortalForm id="verdict" inline>
        <SubmitButton intent="solves" variant="default">
          {t('known_errors.page.solves')}
        </SubmitButton>
        <SubmitButton intent="not_us" variant="default">
          {t('known_errors.page.not_us')}
        </SubmitButton>
      </PortalForm>
      {error.dismissed ? (
        <p className="muted">{t('known_errors.page.is_dismissed')}</p>
      ) : (
        <PortalForm id="dismiss" inline>
          <SubmitButton intent="dismiss" variant="subtle">
            {t('known_errors.page.dismiss')}
          </SubmitButton>
        </PortalForm>
      )}
    </div>
  );
}

import { useWords } from '~/i18n/context';
import type { WordParams } from '~/i18n/shape';
import { Page } from './page';

export interface Failure {
  status: number;
  /** Words key of what happened. */
  key?: string;
  params?: WordParams;
  requestId?: string;
}

const BY_STATUS = {
  403: 'forbidden',
  404: 'not_found',
  405: 'method',
  409: 'conflict',
  413: 'too_large',
  422: 'invalid',
  400: 'invalid',
  429: 'throttled',
  503: 'unavailable',
} as const;

/** A calm page for whatever went wrong: what happened, what to do, and a number to quote. Never a trace. */
export function ErrorPage({ failure: { status, key: given, params, requestId } }: { failure: Failure }) {
  const t = useWords();
  const kind = BY_STATUS[status as keyof typeof BY_STATUS] ?? 'unknown';
  // A refusal with words of its own says why; whom to ask for access would be beside the point.
  const saysWhy = kind === 'forbidden' && given !== undefined && given !== 'errors.forbidden';
  return (
    <Page
      title={given ? t.message(given, params) : t(`errors.${kind}`)}
      lead={saysWhy ? undefined : t(`errors.${kind}_help`)}
      narrow
    >
      <p>
        <a href="/">{t('errors.to_home')}</a>
      </p>
      {requestId ? (
        <p className="muted" style={{ marginTop: 'var(--space-5)' }}>
          {t('errors.reference')}: <code>{requestId}</code>
        </p>
      ) : null}
    </Page>
  );
}

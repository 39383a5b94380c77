import { Link, useLocation } from '@remix-run/react';
import type { LoudKnownError } from '~/domain/known-errors/known-error';
import { useFormat, useWords } from '~/i18n/context';
import { PortalForm, SubmitButton } from '../fields';
import classes from './known-error-strips.module.css';
import { Notice } from './notice';

const pageOf = (number: number) => `/kjente-feil/${number}`;

interface KnownErrorStripsProps {
  errors: readonly LoudKnownError[];
  /** At one person the hint always stands, and says that it is this person. */
  person?: boolean;
}

/** Known errors that hit the reader's own participants: that they do, how many, and what to do meanwhile. */
export function KnownErrorStrips({ errors, person = false }: KnownErrorStripsProps) {
  const t = useWords();
  const format = useFormat();
  const { pathname, search } = useLocation();
  if (errors.length === 0) return null;
  return (
    <section aria-label={t('known_errors.loud.label')} className={classes.strips}>
      {errors.map((error) => (
        <Notice
          key={error.number}
          tone={person ? 'info' : 'warning'}
          title={<span lang={error.language}>{error.title}</span>}
          action={
            <div className={classes.dismiss}>
              <Link to={person ? pageOf(error.number) : `${pageOf(error.number)}#deltakere`}>
                {t(person ? 'known_errors.loud.read' : 'known_errors.loud.show')}
              </Link>
              {person ? null : (
                <PortalForm id={`dismiss-${error.number}`} action={pageOf(error.number)} inline>
                  <input type="hidden" name="back" value={pathname + search} />
                  <SubmitButton intent="dismiss" variant="subtle">
                    {t('known_errors.loud.dismiss')}
                  </SubmitButton>
                </PortalForm>
              )}
            </div>
          }
        >
          <p>
            {person
              ? t('known_errors.loud.person')
              : t('known_errors.loud.hits', { count: error.persons, of: format.number(error.of) })}
            . {t(`known_errors.status.${error.status}`)}.
          </p>
          {error.workaround ? <p lang={error.language}>{error.workaround}</p> : null}
        </Notice>
      ))}
    </section>
  );
}

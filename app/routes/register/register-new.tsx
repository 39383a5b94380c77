import { Link } from '@remix-run/react';
import { CHANGE_KINDS, CHANGES, needsTarget } from '~/domain/register/changes';
import type { PersonView } from '~/domain/register/get-person.server';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import type { PersonContext } from './opened-person.server';
import classes from './person-page.module.css';

/** Not registered for those under the Introduction Act (reference 3). */
const NOT_FOR_INTRO = new Set(['set_final_goal', 'set_language_goal', 'register_education']);

/** What can be registered on the person without starting from something that stands already. */
export function RegisterNew({
  person,
  about,
}: {
  person: Pick<PersonView, 'id' | 'regime'>;
  about: PersonContext;
}) {
  const t = useWords();
  const kinds = CHANGE_KINDS.filter(
    (kind) => !needsTarget(kind) && !(person.regime === 'INTRO' && NOT_FOR_INTRO.has(kind)),
  );
  return (
    <nav aria-label={t('register.person.register_new')} className={classes.registerNew}>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <Link to={paths.correct(person.id, CHANGES[kind].slug, about)}>
              {t(`register.change.names.${kind}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

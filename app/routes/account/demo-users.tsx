import { Link } from '@remix-run/react';
import type { MouseEvent } from 'react';
import type { DemoUser } from '~/domain/accounts/find-demo-users.server';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { Section } from '~/ui/layout';
import classes from './demo-users.module.css';

type DemoUsersProps = { users: DemoUser[]; password: string; til: string | null };

function fill(id: string, value: string): HTMLElement | null {
  const field = document.getElementById(id);
  if (field instanceof HTMLInputElement) field.value = value;
  return field;
}

/** The invented users, by place. Without JavaScript the link comes back with the e-mail filled in. */
export function DemoUsers({ users, password, til }: DemoUsersProps) {
  const t = useWords();
  const places = [...new Set(users.map(({ place }) => place))];
  const choose = (event: MouseEvent, email: string) => {
    if (!fill('f-email', email)) return;
    event.preventDefault();
    const field = fill('f-password', password);
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  };
  return (
    <Section title={t('account.demo.title')}>
      <p className="measure">{t('account.demo.lead', { password })}</p>
      <div className={classes.places}>
        {places.map((place) => (
          <div key={place ?? ''}>
            <h3 className={classes.place}>{place ?? t('account.demo.imdi')}</h3>
            <ul className={classes.users}>
              {users
                .filter((user) => user.place === place)
                .map(({ email, role }) => (
                  <li key={email}>
                    <Link
                      to={paths.signIn({ til: til ?? undefined, epost: email })}
                      onClick={(event) => choose(event, email)}
                    >
                      {t(`layout.roles.${role}`)}
                    </Link>
                    <span className="muted">{email}</span>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}

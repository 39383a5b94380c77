import type { FilingView } from '~/domain/tickets/get-filing.server';
import { useWords } from '~/i18n/context';
import { MaskedDuf } from '~/ui/data';
import { DufField, SubmitButton } from '~/ui/fields';
import classes from './new-ticket.module.css';

/** Whom the ticket is about: those chosen, and the field that adds one by DUF number. */
export function FiledPersons({ persons }: { persons: FilingView['persons'] }) {
  const t = useWords();
  return (
    <fieldset className={classes.persons}>
      <legend>{t('tickets.new.who')}</legend>
      {persons.length === 0 ? (
        <p className="muted">{t('tickets.new.who_none')}</p>
      ) : (
        <ul>
          {persons.map((person) => {
            const name = person.name ?? t('tickets.new.graded');
            return (
              <li key={person.id}>
                <input type="hidden" name="personIds" value={person.id} />
                <span className={classes.person}>
                  <strong>{name}</strong> <MaskedDuf duf={person.duf} />
                  <span className="muted"> {t('tickets.new.open_findings', { count: person.open })}</span>
                </span>
                <SubmitButton intent={`remove-${person.id}`} variant="subtle">
                  <span aria-hidden="true">{t('tickets.new.remove')}</span>
                  <span className="visually-hidden">{t('tickets.new.remove_person', { name })}</span>
                </SubmitButton>
              </li>
            );
          })}
        </ul>
      )}
      <div className={classes.add}>
        <DufField name="duf" hint={t('tickets.new.duf_hint')} optional />
        <SubmitButton intent="add-person" variant="default">
          {t('tickets.new.add_person')}
        </SubmitButton>
      </div>
    </fieldset>
  );
}

import type { FiledPerson } from '~/domain/tickets/filing/get-filing.server';
import { useWords } from '~/i18n/context';
import { MaskedDuf } from '~/ui/data';
import { CheckboxField, SubmitButton } from '~/ui/fields';
import { DufListField } from './duf-list-field';
import classes from './new-ticket.module.css';

/** So many persons stand open; a longer list is folded. */
const FOLDED_FROM = 10;

/** Whom the ticket is about: those chosen, the field that adds more by DUF number, and the choice of nobody. */
export function FiledPersons({ persons }: { persons: FiledPerson[] }) {
  const t = useWords();
  return (
    <fieldset className={classes.persons}>
      <legend>{t('tickets.new.who')}</legend>
      {persons.length > FOLDED_FROM ? (
        <details>
          <summary>{t('filing.persons', { count: persons.length })}</summary>
          <PersonList persons={persons} />
        </details>
      ) : (
        <PersonList persons={persons} />
      )}
      <div className={classes.add}>
        <DufListField optional={persons.length > 0}>
          <div className="row">
            <SubmitButton intent="add-person" variant="default">
              {t('filing.add')}
            </SubmitButton>
            {persons.length > 1 ? (
              <SubmitButton intent="remove-all" variant="subtle">
                {t('filing.remove_all')}
              </SubmitButton>
            ) : null}
          </div>
        </DufListField>
      </div>
      {persons.length === 0 ? (
        <CheckboxField name="about" value="none" label={t('filing.none')} hint={t('filing.none_hint')} />
      ) : null}
      <input type="hidden" name="personIds" value={persons.map(({ id }) => id).join(',')} />
    </fieldset>
  );
}

function PersonList({ persons }: { persons: FiledPerson[] }) {
  const t = useWords();
  if (persons.length === 0) return null;
  return (
    <ul>
      {persons.map((person) => {
        const name = person.name ?? t('tickets.new.graded');
        return (
          <li key={person.id}>
            <span className={classes.person}>
              <strong>{name}</strong> <MaskedDuf duf={person.duf} />
              <span className="muted"> {t('tickets.new.open_findings', { count: person.open })}</span>
            </span>
            <button type="submit" name="intent" value={`remove-${person.id}`} className={classes.remove}>
              <span aria-hidden="true">{t('tickets.new.remove')}</span>
              <span className="visually-hidden">{t('tickets.new.remove_person', { name })}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

import type { PersonEvents as Events } from '~/domain/register/find-person-events.server';
import type { Labels } from '~/domain/register/labels';
import type { FieldChange } from '~/domain/register/person-events';
import type { FieldValue } from '~/domain/register/record';
import { useWords } from '~/i18n/context';
import type { Translate } from '~/i18n/shape';
import { Timeline } from '~/ui/data';
import { ChangeList } from './conflict-notice';
import { useAnnulmentReason } from './person-items';
import { useValueText } from './value-text';

interface PersonEventsProps {
  events: Events['events'];
  labels: Labels;
}

function valuesIn(changes: FieldChange[]): Record<string, FieldValue> {
  return Object.fromEntries(changes.map(({ field, to }) => [field, to]));
}

/** Who, and where from. A correction by a person keeps the source of the record it corrects, and that did not send it. */
function whoAndWhence(t: Translate, { by, type, source }: Events['events'][number]): string {
  const who = by ? t('register.history.by', { name: by }) : t('register.history.by_system');
  return by && type !== 'registered' ? who : `${who} · ${t(`register.sources.${source}`)}`;
}

/** Who changed what, in words. */
export function PersonEvents({ events, labels }: PersonEventsProps) {
  const t = useWords();
  const reasonOf = useAnnulmentReason();
  const text = useValueText(labels);
  return (
    <Timeline
      withTime
      label={t('register.history.changes')}
      items={events.map((event) => ({
        key: `${event.table}-${event.rowId}-${event.version}`,
        date: event.at,
        title: t(`register.history.types.${event.type}`, { kind: t(`register.kinds.${event.table}`) }),
        text: (
          <>
            {event.reason ? <p>{reasonOf(event.reason)}</p> : null}
            {event.type === 'registered' ? (
              <>
                <p>{text.summary({ table: event.table, values: valuesIn(event.changes) })}</p>
                <details>
                  <summary>{t('register.history.show_values')}</summary>
                  <ChangeList table={event.table} changes={event.changes} labels={labels} />
                </details>
              </>
            ) : (
              <ChangeList table={event.table} changes={event.changes} labels={labels} />
            )}
          </>
        ),
        meta: whoAndWhence(t, event),
        tone: event.type === 'registered' ? 'plain' : 'strong',
      }))}
    />
  );
}

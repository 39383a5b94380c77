import type { FindingEventLine } from '~/domain/findings/handling/get-finding.server';
import { useWords } from '~/i18n/context';
import type { Translate } from '~/i18n/shape';
import { Timeline, type TimelineItem } from '~/ui/data';

type Event = Omit<FindingEventLine, 'at'> & { at: Date | string };

/** What has happened to a finding, the latest first. */
export function FindingEvents({ events }: { events: readonly Event[] }) {
  const t = useWords();
  return (
    <Timeline withTime label={t('handling.finding.history')} items={events.map((one) => item(one, t))} />
  );
}

function item({ id, at, kind, cause, by }: Event, t: Translate): TimelineItem {
  const title = kind === 'closed' ? t(`handling.events.closed.${cause}`) : t(`handling.events.${kind}`);
  const meta =
    by ??
    t(
      cause === 'handling' || cause === 'exception'
        ? 'handling.finding.by_someone'
        : 'handling.finding.by_rules',
    );
  return { key: id, date: new Date(at).toISOString(), title, meta: kind === 'still_there' ? null : meta };
}

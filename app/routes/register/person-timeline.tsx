import type { Labels } from '~/domain/register/labels';
import { labelKey } from '~/domain/register/labels';
import { FIELDS, type RegisterTable } from '~/domain/register/record';
import type { Band, CodeRef, Dot, Timeline } from '~/domain/register/timeline';
import { useWords } from '~/i18n/context';
import { LaneChart, type LanePeriod } from '~/ui/data';

const LOOKS = { main: 'solid', second: 'light', quiet: 'quiet', end: 'solid' } as const satisfies Record<
  Band['tone'],
  LanePeriod['look']
>;

/** Everything registered with a date on one scale. */
export function PersonTimeline({ timeline, labels }: { timeline: Timeline | null; labels: Labels }) {
  const t = useWords();
  if (!timeline) return <p>{t('register.person.timeline_empty')}</p>;
  const coded = (table: RegisterTable, ref: CodeRef | null): string | null => {
    const list = ref && FIELDS[table].find((field) => field.name === ref.field)?.list;
    return list ? (labels[labelKey(list, ref.code)] ?? ref.code) : null;
  };
  const bandLabel = (band: Band) => coded(band.kind, band.code) ?? t(`register.kinds.${band.kind}`);
  const dotLabel = (dot: Dot) => {
    if (dot.kind === 'person') return t(`register.dots.${dot.what}`);
    const name = coded(dot.kind, dot.code);
    const kind = t(`register.kinds.${dot.kind}`);
    return `${name ? `${kind}: ${name}` : kind}, ${t(`register.dots.${dot.what}`)}`;
  };
  return (
    <LaneChart
      today={timeline.today}
      lanes={timeline.lanes.flatMap(({ lane, rows, dots }) =>
        (rows.length > 0 ? rows : [[]]).map((bands, index) => ({
          key: `${lane}-${index}`,
          name: t(`register.lanes.${lane}`),
          continued: index > 0,
          periods: bands.map((band) => ({
            key: band.row,
            from: band.from,
            to: band.to,
            label: bandLabel(band),
            look: LOOKS[band.tone],
          })),
          marks:
            index > 0
              ? []
              : dots.map((dot) => ({ key: `${dot.row}-${dot.what}`, date: dot.on, label: dotLabel(dot) })),
        })),
      )}
    />
  );
}

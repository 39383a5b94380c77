import { RATIO_CLASSES, type Strip } from '~/domain/findings/comparison/strip';
import { useFormat, useWords } from '~/i18n/context';
import { DataTable } from '~/ui/data';
import { Section } from '~/ui/layout';
import { StripChart } from './strip-chart';

/** The strip of all municipalities with the own place, and the same as a table. `name` is null for the reader's own. */
export function StripSection({ strip, name }: { strip: Strip; name: string | null }) {
  const t = useWords();
  const format = useFormat();
  const bound = (value: number) => format.number(value, value % 1 === 0 ? 0 : value === 1.25 ? 2 : 1);
  const label = (i: number) => {
    const [from, to] = [RATIO_CLASSES[i - 1], RATIO_CLASSES[i]];
    if (from === undefined) return t('comparison.strip.under', { to: bound(to ?? 0) });
    if (to === undefined) return t('comparison.strip.over', { from: bound(from) });
    return t('comparison.between', { from: bound(from), to: bound(to) });
  };
  return (
    <Section title={name === null ? t('comparison.strip.title') : t('comparison.strip.title_of', { name })}>
      <p className="measure">
        {t('comparison.strip.lead', { count: format.number(strip.municipalities) })}
        {strip.leftOut > 0
          ? ` ${t('comparison.strip.left_out', { count: format.number(strip.leftOut) })}`
          : ''}
      </p>
      <StripChart strip={strip} />
      <DataTable
        caption={t('comparison.strip.caption')}
        short
        columns={[
          {
            key: 'class',
            header: t('comparison.strip.class'),
            cell: ({ place }) => (
              <>
                {label(place)}
                {place === strip.ownClass ? <strong> ← {t('comparison.strip.here')}</strong> : null}
              </>
            ),
          },
          {
            key: 'count',
            header: t('comparison.strip.municipalities'),
            numeric: true,
            cell: ({ count }) => format.number(count),
          },
        ]}
        rows={strip.classes.map((count, place) => ({ count, place }))}
        rowKey={({ place }) => place}
      />
    </Section>
  );
}

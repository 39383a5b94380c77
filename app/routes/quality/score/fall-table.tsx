import type { Waterfall, WaterfallStep } from '~/domain/findings/score/score-parts';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { type Column, DataTable, Severity, ShareBar } from '~/ui/data';
import classes from './score.module.css';

interface FallTableProps {
  waterfall: Waterfall;
  /** Only so many of the costliest rules. */
  most?: number;
  /** The form that the boxes before the rules belong to, and which are ticked. */
  choice?: { form: string; chosen: readonly string[] };
}

/** The way down from 100: a row per rule, whose bars together are the waterfall. */
export function FallTable({ waterfall, most, choice }: FallTableProps) {
  const t = useWords();
  const format = useFormat();
  const steps = most ? waterfall.steps.slice(0, most) : waterfall.steps;
  const floor = Math.min(99, ...steps.map(({ to }) => to));
  const place = (score: number) => ((score - floor) / (100 - floor)) * 100;
  const columns: Column<WaterfallStep>[] = [
    { key: 'rule', header: t('score.fall.rule'), cell: ({ title }) => title },
    {
      key: 'severity',
      header: t('score.fall.severity'),
      cell: ({ severity }) => <Severity level={severity} />,
      wideOnly: true,
    },
    {
      key: 'failing',
      header: t('score.fall.failing'),
      cell: ({ failing, applicable }) => <ShareBar part={failing} total={applicable} />,
    },
    {
      key: 'points',
      header: t('score.fall.points'),
      cell: ({ points }) => format.number(points),
      numeric: true,
      wideOnly: true,
    },
    {
      key: 'picture',
      header: t('score.fall.picture'),
      cell: ({ from, to }) => (
        <svg
          viewBox="0 0 100 12"
          width="100%"
          height="12"
          preserveAspectRatio="none"
          aria-hidden="true"
          className={classes.step}
        >
          <rect x="0" y="5.5" width={place(to)} height="1" className={classes.gone} />
          <rect x={place(to)} width={Math.max(0.6, place(from) - place(to))} height="12" />
        </svg>
      ),
      wideOnly: true,
    },
    {
      key: 'of',
      header: t('score.fall.of_score'),
      cell: ({ ofScore }) => format.change(-ofScore, 2),
      numeric: true,
      decisive: true,
    },
    {
      key: 'stands',
      header: t('score.fall.stands'),
      cell: ({ to }) => format.number(to, 1),
      numeric: true,
      wideOnly: true,
    },
  ];
  return (
    <DataTable
      caption={t('score.fall.caption')}
      columns={columns}
      rows={steps}
      rowKey={({ ruleId }) => ruleId}
      rowHref={({ ruleId }) => paths.rule(ruleId)}
      select={
        choice
          ? {
              name: 'regel',
              form: choice.form,
              label: ({ title }) => t('score.fall.choose_rule', { rule: title }),
              checked: ({ ruleId }) => choice.chosen.includes(ruleId),
            }
          : undefined
      }
    />
  );
}

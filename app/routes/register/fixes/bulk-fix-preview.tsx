import type { BulkKind } from '~/domain/findings/bulk/bulk-kinds';
import type { BulkFixPreview, BulkFixRow } from '~/domain/findings/bulk/preview-bulk-fix.server';
import { CHANGES } from '~/domain/register/changes';
import type { Labels } from '~/domain/register/labels';
import type { FormReply } from '~/http/form-reply';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { type Column, DataTable, MaskedDuf, Notice, StateTag } from '~/ui/data';
import { PortalForm, SubmitButton } from '~/ui/fields';
import { EffectCell } from './effect-cell';
import classes from './fixes.module.css';
import { OutlineText } from './outline-text';
import { TotalEffect } from './total-effect';

interface BulkFixPreviewProps {
  preview: BulkFixPreview;
  rule: { id: string; title: string };
  kind: BulkKind;
  /** Of the persons to choose from, for the way back. */
  page: number;
  reply: FormReply;
  id: string;
  labels: Labels;
  titles: Readonly<Record<string, string>>;
}

/** Fields that the preview adds itself. Who was chosen is kept, for the way back. */
const NOT_KEPT = new Set(['intent', 'id', 'rad', '_form']);

/** Every row before it is written, the effect of all of them, and the button that writes. */
export function BulkFixPreviewView({
  preview,
  rule,
  kind,
  page,
  reply,
  id,
  labels,
  titles,
}: BulkFixPreviewProps) {
  const t = useWords();
  const { rows, effect, figures } = preview;
  const changed = rows.filter(({ outcome }) => outcome === 'changed');
  const nameOf = (row: BulkFixRow) => row.name ?? t('findings.by_person.graded');
  const columns: Column<BulkFixRow>[] = [
    {
      key: 'person',
      header: t('fixes.column.person'),
      cell: nameOf,
      below: (row) => (
        <p className="muted">
          <MaskedDuf duf={row.duf} />
        </p>
      ),
    },
    {
      key: 'change',
      header: t('fixes.column.change'),
      cell: (row) => (row.outline ? <OutlineText outline={row.outline} labels={labels} /> : row.sentence),
    },
    {
      key: 'effect',
      header: t('fixes.column.effect'),
      cell: (row) => (
        <>
          {row.outcome === 'changed' ? <EffectCell {...row} titles={titles} /> : null}
          {row.reason ? <p>{t.message(row.reason)}</p> : null}
          {row.warnings.length > 0 ? (
            <>
              <b>{t('fixes.warnings')}</b>
              <ul className={classes.warnings}>
                {row.warnings.map((warning) => (
                  <li key={warning}>{t.message(warning)}</li>
                ))}
              </ul>
            </>
          ) : null}
        </>
      ),
    },
    {
      key: 'outcome',
      header: t('fixes.column.outcome'),
      decisive: true,
      cell: ({ outcome }) => (
        <StateTag tone={outcome === 'changed' ? 'active' : 'attention'}>
          {t(`fixes.will.${outcome}`)}
        </StateTag>
      ),
    },
  ];
  const back = paths.bulkFix({ regel: rule.id, rett: CHANGES[kind].slug, side: page > 1 ? page : null });
  return (
    <>
      <TotalEffect
        {...effect}
        title={t('fixes.effect')}
        titles={titles}
        points={effect.lossBefore - effect.lossAfter}
        figures={figures}
      />
      {effect.opened.length > 0 ? (
        <Notice tone="warning" title={t('fixes.opened_warning')}>
          {t('fixes.opened_warning_help')}
        </Notice>
      ) : null}
      <PortalForm id="gjor" action={back}>
        <input type="hidden" name="id" value={id} />
        {Object.entries(reply.values)
          .filter(([name]) => !NOT_KEPT.has(name))
          .flatMap(([name, values]) =>
            [values]
              .flat()
              .map((value) => <input key={`${name}-${value}`} type="hidden" name={name} value={value} />),
          )}
        {changed.map(({ findingId, digest }) => (
          <input key={findingId} type="hidden" name="rad" value={`${findingId}.${digest}`} />
        ))}
        <div className="row">
          {changed.length > 0 ? (
            <SubmitButton intent="run">{t('fixes.run', { count: changed.length })}</SubmitButton>
          ) : null}
          <SubmitButton intent="change" variant="subtle">
            {t('fixes.change_choice')}
          </SubmitButton>
        </div>
      </PortalForm>
      <DataTable
        caption={t('fixes.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.findingId}
        rowHref={(row) => paths.person(row.personId, { finding: row.findingId })}
      />
    </>
  );
}

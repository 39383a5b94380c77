import type { ProposedEdit as Edit } from '~/domain/findings/smallest/find-smallest-fix.server';
import { CHANGES } from '~/domain/register/changes';
import type { Labels } from '~/domain/register/labels';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { Severity, type SeverityLevel } from '~/ui/data';
import { PortalForm, SubmitButton } from '~/ui/fields';
import classes from './fixes.module.css';
import { OutlineText } from './outline-text';

interface ProposedEditProps {
  edit: Omit<Edit, 'start'> & { start: { row: string | null; versions: string; requestId: string } | null };
  closes: { id: number; sentence: string; severity: SeverityLevel }[];
  personId: number;
  labels: Labels;
  first: boolean;
}

/** One edit of the smallest fix: what it would write, what closes, and the way to its form with the tried values in it. */
export function ProposedEdit({ edit, closes, personId, labels, first }: ProposedEditProps) {
  const t = useWords();
  const title = t(`register.change.names.${edit.kind}`);
  const { start } = edit;
  return (
    <li>
      <h3>{title}</h3>
      <div>
        <OutlineText outline={edit.outline} labels={labels} />
      </div>
      {edit.alternatives > 0 ? (
        <p className="measure">{t('fixes.smallest.other_values', { count: edit.alternatives })}</p>
      ) : null}
      {closes.length > 0 ? (
        <ul className={classes.closes} aria-label={t('fixes.smallest.closes')}>
          {closes.map(({ id, sentence, severity }) => (
            <li key={id}>
              <b>{t('fixes.smallest.closes')}</b> <span>{sentence}</span> <Severity level={severity} />
            </li>
          ))}
        </ul>
      ) : null}
      {start ? (
        <PortalForm
          id={`p-${start.requestId}`}
          action={paths.correct(personId, CHANGES[edit.kind].slug, {
            finding: edit.findingIds[0],
            row: start.row ?? undefined,
          })}
          aria-label={t('fixes.smallest.try_named', { title })}
        >
          <TriedValues values={edit.values} />
          <input type="hidden" name="versions" value={start.versions} />
          <input type="hidden" name="requestId" value={start.requestId} />
          {start.row ? <input type="hidden" name="row" value={start.row} /> : null}
          <div>
            <SubmitButton intent="preview" variant={first ? 'filled' : 'default'}>
              {t('fixes.smallest.try')}
            </SubmitButton>
          </div>
        </PortalForm>
      ) : null}
    </li>
  );
}

/** The tried values as the form of the correction has them. */
function TriedValues({ values }: { values: Edit['values'] }) {
  const format = useFormat();
  const inForm = (value: unknown): string => {
    if (typeof value === 'boolean') return value ? 'J' : 'N';
    const text = String(value);
    return /^\d{4}-\d\d-\d\d$/.test(text) ? format.date(text) : text;
  };
  return Object.entries(values)
    .filter(([name, value]) => value !== null && value !== '' && name !== 'completed')
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={inForm(value)} />);
}

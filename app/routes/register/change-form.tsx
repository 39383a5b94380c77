import type { ReactNode } from 'react';
import type { ChangeKind } from '~/domain/register/changes';
import type { Labels } from '~/domain/register/labels';
import { type FieldValue, type Item, rowKey } from '~/domain/register/record';
import type { FormReply } from '~/http/form-reply';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { Notice, Severity, type SeverityLevel } from '~/ui/data';
import { FormActions, PortalForm, PreviewButton, SubmitButton } from '~/ui/fields';
import { ButtonLink, Section } from '~/ui/layout';
import { ChangeFields, type Choices } from './change-fields';
import classes from './change-form.module.css';
import type { EffectView } from './change-submission.server';
import { CHOSEN_FIELDS } from './chosen-fields';
import { ConflictNotice } from './conflict-notice';
import { Effect } from './effect';
import type { ConflictView } from './explain-refusal.server';
import { useFieldLabels } from './field-labels';
import type { PersonContext } from './opened-person.server';
import { RowFacts } from './row-facts';

interface ChangeFormProps {
  kind: ChangeKind;
  person: { id: number; values: Record<string, FieldValue> };
  finding: { id: number; sentence: string; severity: SeverityLevel } | null;
  about: PersonContext;
  target: Item | null;
  /** What stands in the register now and belongs beside the fields. */
  now: Item[];
  /** Which row that is, and the way to another one. */
  chosen: ReactNode;
  choices: Choices;
  labels: Labels;
  versions: string;
  requestId: string;
  answer?: { reply: FormReply; preview: EffectView | null; conflict: ConflictView | null };
}

/** What was sent along last time, so that a page that came back still stands for what the user saw. */
function kept(reply: FormReply | undefined, name: string): string | undefined {
  const value = reply?.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The form of a correction: the finding and what stands now beside the fields, and what saving would do. */
export function ChangeForm({
  kind,
  person,
  finding,
  about,
  target,
  now,
  chosen,
  labels,
  answer,
  ...form
}: ChangeFormProps) {
  const t = useWords();
  const { reply, preview = null, conflict = null } = answer ?? {};
  const versions = conflict?.versions || kept(reply, 'versions') || form.versions;
  const fromTransfer = now.some((item) => item.source === 'TRANSFER' && item.id === target?.id);
  const fieldLabels = useFieldLabels(kind, target?.kind ?? null);
  const warned = (preview?.warnings.length ?? 0) > 0;
  return (
    <>
      {finding ? (
        <Section title={t('register.change.finding')}>
          <p className={classes.sentence}>{finding.sentence}</p>
          <Severity level={finding.severity} />
        </Section>
      ) : null}
      {conflict ? <ConflictNotice conflict={conflict} /> : null}
      <Section title={t('register.change.now')}>
        <RowFacts kind={kind} person={person} rows={now} labels={labels} />
        {chosen}
        {fromTransfer ? (
          <Notice title={t('register.person.transfer_advice_title')}>
            {t('register.person.transfer_advice')}
          </Notice>
        ) : null}
      </Section>
      <div className={classes.entry}>
        <PortalForm reply={reply} labels={fieldLabels} choosers={CHOSEN_FIELDS} preventScrollReset>
          <input type="hidden" name="versions" value={versions} />
          <input type="hidden" name="requestId" value={kept(reply, 'requestId') ?? form.requestId} />
          {target ? <input type="hidden" name="row" value={rowKey(target.kind, target.id)} /> : null}
          {warned ? <input type="hidden" name="confirmed" value="ja" /> : null}
          <ChangeFields kind={kind} target={target} person={person} choices={form.choices} />
          {preview ? <Effect effect={preview} /> : null}
          {preview && warned ? (
            <Notice tone="warning" title={t('register.change.warnings')}>
              <ul>
                {preview.warnings.map((warning) => (
                  <li key={warning}>{t.message(warning)}</li>
                ))}
              </ul>
            </Notice>
          ) : null}
          <FormActions>
            <SubmitButton>
              {t(warned || conflict ? 'register.change.save_anyway' : 'register.change.save')}
            </SubmitButton>
            <PreviewButton>{t('register.change.preview')}</PreviewButton>
            <ButtonLink to={paths.person(person.id, about)} variant="subtle">
              {t('register.change.cancel')}
            </ButtonLink>
          </FormActions>
        </PortalForm>
      </div>
    </>
  );
}

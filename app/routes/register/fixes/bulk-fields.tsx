import {
  type BulkKind,
  DATE_TARGETS,
  type DaySource,
  SOURCES_OF,
  WHICH_ROW,
} from '~/domain/findings/bulk/bulk-kinds';
import { useWords } from '~/i18n/context';
import { DateField, RadioField, SelectField, TextField } from '~/ui/fields';
import {
  AnnulReasonField,
  type Choices,
  EducationFields,
  FinalGoalField,
  LanguageLevels,
  OutcomeField,
  ReasonField,
} from '../change-fields';

/** Labels of the fields by name, for the summary of what must be corrected. */
export function useBulkLabels(kind: BulkKind): Record<string, string> {
  const t = useWords();
  return {
    reason: t(kind === 'annul_duplicate' ? 'register.change.annul_reason' : 'register.change.reason'),
    outcome: t('register.change.outcome'),
    dayFrom: t('fixes.field.day_from'),
    day: t('fixes.field.day'),
    toDay: t('fixes.field.to_day'),
    field: t('fixes.field.date_field'),
    which: t('fixes.field.which'),
    type: t('register.change.type'),
    hoursPerWeek: t('register.change.hours_per_week'),
    code: t('register.change.goal'),
    listening: t('register.fields.language_goal.listening'),
    reading: t('register.fields.language_goal.reading'),
    writing: t('register.fields.language_goal.writing'),
    speaking: t('register.fields.language_goal.speaking'),
    hasUpperSecondary: t('register.change.has_upper_secondary'),
    hasPrimarySchool: t('register.change.has_primary_school'),
  };
}

/** What is the same for all persons of a correction. */
export function BulkFields({ kind, choices }: { kind: BulkKind; choices: Choices }) {
  switch (kind) {
    case 'set_end_reason':
      return <ReasonField choices={choices} />;
    case 'register_end':
      return (
        <>
          <Day kind={kind} />
          <ReasonField choices={choices} />
        </>
      );
    case 'replace_automatic_end':
      return <ReplaceEnd choices={choices} />;
    case 'correct_dates':
      return <Dates />;
    case 'register_measure':
      return <Measure choices={choices} />;
    case 'set_final_goal':
      return <Goal choices={choices} />;
    case 'set_language_goal':
      return <LanguageGoal choices={choices} />;
    case 'register_education':
      return <EducationFields />;
    case 'annul_duplicate':
      return <Annul />;
  }
}

function Day({ kind }: { kind: BulkKind }) {
  const t = useWords();
  const sources: readonly DaySource[] = SOURCES_OF[kind] ?? ['given'];
  return (
    <>
      <RadioField
        name="dayFrom"
        label={t('fixes.field.day_from')}
        defaultValue={sources[0]}
        options={sources.map((value) => ({ value, label: t(`fixes.source.${value}`) }))}
      />
      <DateField name="day" label={t('fixes.field.day')} hint={t('fixes.field.day_hint')} optional />
    </>
  );
}

function ReplaceEnd({ choices }: { choices: Choices }) {
  return (
    <>
      <OutcomeField />
      <Day kind="replace_automatic_end" />
      <ReasonField choices={choices} />
    </>
  );
}

function Which() {
  const t = useWords();
  return (
    <RadioField
      name="which"
      label={t('fixes.field.which')}
      defaultValue="newest"
      options={WHICH_ROW.map((value) => ({ value, label: t(`fixes.which.${value}`) }))}
    />
  );
}

function Dates() {
  const t = useWords();
  return (
    <>
      <SelectField
        name="field"
        label={t('fixes.field.date_field')}
        options={DATE_TARGETS.map((value) => ({ value, label: t(`fixes.date_field.${value}`) }))}
      />
      <Day kind="correct_dates" />
      <Which />
    </>
  );
}

function Measure({ choices }: { choices: Choices }) {
  const t = useWords();
  return (
    <>
      <SelectField name="type" label={t('register.change.type')} options={choices.type ?? []} />
      <Day kind="register_measure" />
      <DateField name="toDay" label={t('fixes.field.to_day')} optional />
      <TextField
        name="hoursPerWeek"
        label={t('register.change.hours_per_week')}
        inputMode="decimal"
        width="xs"
        autoComplete="off"
        optional
      />
    </>
  );
}

function Goal({ choices }: { choices: Choices }) {
  return (
    <>
      <FinalGoalField choices={choices} />
      <Day kind="set_final_goal" />
    </>
  );
}

function LanguageGoal({ choices }: { choices: Choices }) {
  return (
    <>
      <LanguageLevels choices={choices} />
      <Day kind="set_language_goal" />
    </>
  );
}

function Annul() {
  return (
    <>
      <AnnulReasonField />
      <Which />
    </>
  );
}

import type { Choice } from '~/domain/register/change-choices.server';
import { ANNULMENT_REASONS, type ChangeKind } from '~/domain/register/changes';
import { dateFields, type FieldValue, type Item } from '~/domain/register/record';
import { useFormat, useWords } from '~/i18n/context';
import { CheckboxField, DateField, RadioField, SelectField, TextField } from '~/ui/fields';

export type Choices = Record<string, Choice[]>;

interface ChangeFieldsProps {
  kind: ChangeKind;
  target: Item | null;
  person: { values: Record<string, FieldValue> };
  choices: Choices;
}

/** The fields of each kind of change. */
export function ChangeFields(props: ChangeFieldsProps) {
  switch (props.kind) {
    case 'register_end':
      return <EndFields choices={props.choices} />;
    case 'replace_automatic_end':
      return <ReplaceEndFields {...props} />;
    case 'set_end_reason':
      return <ReasonField choices={props.choices} />;
    case 'correct_dates':
      return <DateFields target={props.target} />;
    case 'register_measure':
      return <MeasureFields choices={props.choices} />;
    case 'set_final_goal':
      return <GoalFields choices={props.choices} />;
    case 'set_language_goal':
      return <LanguageGoalFields choices={props.choices} />;
    case 'register_education':
      return <EducationFields person={props.person} />;
    case 'register_decision':
      return <DecisionFields choices={props.choices} />;
    case 'annul_duplicate':
      return <AnnulFields />;
  }
}

/** End reasons, those that count as goal achieved first. */
export function ReasonField({ choices, optional }: { choices: Choices; optional?: boolean }) {
  const t = useWords();
  const reasons = choices.reason ?? [];
  return (
    <SelectField
      name="reason"
      label={t('register.change.reason')}
      optional={optional}
      options={[
        { group: t('register.change.counts_goal'), options: reasons.filter((reason) => reason.countsGoal) },
        { group: t('register.change.counts_not'), options: reasons.filter((reason) => !reason.countsGoal) },
      ]}
    />
  );
}

function EndFields({ choices, date }: { choices: Choices; date?: string }) {
  const t = useWords();
  return (
    <>
      <DateField
        name="endedOn"
        label={t('register.change.ended_on')}
        hint={t('register.change.ended_on_hint')}
        defaultValue={date}
      />
      <ReasonField choices={choices} />
    </>
  );
}

/** Whether the programme that was ended automatically did end. */
export function OutcomeField() {
  const t = useWords();
  return (
    <RadioField
      name="outcome"
      label={t('register.change.outcome')}
      hint={t('register.change.outcome_hint')}
      defaultValue="ended"
      options={(['ended', 'continues'] as const).map((value) => ({
        value,
        label: t(`register.change.outcomes.${value}`),
      }))}
    />
  );
}

function ReplaceEndFields({ target, choices }: ChangeFieldsProps) {
  const format = useFormat();
  return (
    <>
      <OutcomeField />
      <EndFields choices={choices} date={format.date(String(target?.values.ended_on ?? ''))} />
    </>
  );
}

function DateFields({ target }: { target: Item | null }) {
  const t = useWords();
  const format = useFormat();
  if (!target) return null;
  return dateFields(target.kind).map((name) => (
    <DateField
      key={name}
      name={name}
      label={t.message(`register.fields.${target.kind}.${name}`)}
      defaultValue={format.date(target.values[name] as string | null)}
      optional={name !== 'ended_on' && name !== 'from_date' && name !== 'set_on' && name !== 'signed_on'}
    />
  ));
}

function Period() {
  const t = useWords();
  return (
    <>
      <DateField name="fromDate" label={t('register.change.from')} />
      <DateField name="toDate" label={t('register.change.to')} hint={t('register.change.to_hint')} optional />
    </>
  );
}

function MeasureFields({ choices }: { choices: Choices }) {
  const t = useWords();
  const number = (name: string, label: string) => (
    <TextField name={name} label={label} inputMode="decimal" width="xs" autoComplete="off" optional />
  );
  return (
    <>
      <SelectField name="type" label={t('register.change.type')} options={choices.type ?? []} />
      <Period />
      {number('hoursPerWeek', t('register.change.hours_per_week'))}
      {number('hoursTotal', t('register.change.hours_total'))}
      {number('meetings', t('register.change.meetings'))}
      <SelectField
        name="form"
        label={t('register.change.form')}
        optional
        options={(['GRUPPE', 'INDIVIDUELL'] as const).map((value) => ({
          value,
          label: t(`register.values.form.${value}`),
        }))}
      />
      <CheckboxField name="completed" label={t('register.change.completed')} />
    </>
  );
}

/** The final goals to choose from. */
export function FinalGoalField({ choices }: { choices: Choices }) {
  const t = useWords();
  return <RadioField name="code" label={t('register.change.goal')} options={choices.code ?? []} />;
}

function GoalFields({ choices }: { choices: Choices }) {
  const t = useWords();
  return (
    <>
      <FinalGoalField choices={choices} />
      <DateField name="setOn" label={t('register.change.set_on')} />
    </>
  );
}

/** One level for each of the four skills. */
export function LanguageLevels({ choices }: { choices: Choices }) {
  const t = useWords();
  return (['listening', 'reading', 'writing', 'speaking'] as const).map((part) => (
    <SelectField
      key={part}
      name={part}
      label={t(`register.fields.language_goal.${part}`)}
      options={choices.level ?? []}
    />
  ));
}

function LanguageGoalFields({ choices }: { choices: Choices }) {
  const t = useWords();
  return (
    <>
      <LanguageLevels choices={choices} />
      <DateField name="setOn" label={t('register.change.set_on')} />
    </>
  );
}

/** Schooling, filled in with what stands when it is about one person. */
export function EducationFields({ person }: { person?: ChangeFieldsProps['person'] }) {
  const t = useWords();
  const options = [
    { value: 'J', label: t('common.yes') },
    { value: 'N', label: t('common.no') },
  ];
  const present = (name: string) => {
    const value = person?.values[name];
    return typeof value === 'boolean' ? (value ? 'J' : 'N') : null;
  };
  return (
    <>
      <RadioField
        name="hasUpperSecondary"
        label={t('register.change.has_upper_secondary')}
        options={options}
        defaultValue={present('has_upper_secondary')}
        inline
      />
      <RadioField
        name="hasPrimarySchool"
        label={t('register.change.has_primary_school')}
        options={options}
        defaultValue={present('has_primary_school')}
        optional
        inline
      />
    </>
  );
}

function DecisionFields({ choices }: { choices: Choices }) {
  const t = useWords();
  return (
    <>
      <SelectField name="scheme" label={t('register.change.scheme')} options={choices.scheme ?? []} />
      <SelectField name="type" label={t('register.change.decision_type')} options={choices.type ?? []} />
      <DateField name="decidedOn" label={t('register.change.decided_on')} />
      <DateField name="fromDate" label={t('register.change.from')} optional />
      <DateField name="toDate" label={t('register.change.to')} hint={t('register.change.to_hint')} optional />
      <DateField
        name="offeredStartOn"
        label={t('register.change.offered_start_on')}
        hint={t('register.change.offered_hint')}
        optional
      />
      <SelectField
        name="reason"
        label={t('register.change.leave_reason')}
        hint={t('register.change.leave_hint')}
        options={choices.reason ?? []}
        optional
      />
      <SelectField
        name="legalGround"
        label={t('register.change.legal_ground')}
        hint={t('register.change.legal_hint')}
        options={choices.legalGround ?? []}
        optional
      />
      <SelectField
        name="durationKind"
        label={t('register.change.duration_kind')}
        hint={t('register.change.duration_hint')}
        options={(['MIDLERTIDIG', 'PERMANENT'] as const).map((value) => ({
          value,
          label: t(`register.values.duration_kind.${value}`),
        }))}
        optional
      />
    </>
  );
}

/** Why a row is annulled. */
export function AnnulReasonField() {
  const t = useWords();
  return (
    <RadioField
      name="reason"
      label={t('register.change.annul_reason')}
      options={ANNULMENT_REASONS.map((value) => ({ value, label: t(`register.annulment.${value}`) }))}
    />
  );
}

function AnnulFields() {
  const t = useWords();
  return (
    <>
      <AnnulReasonField />
      <TextField
        name="note"
        label={t('register.change.annul_note')}
        hint={t('register.change.annul_note_hint')}
        maxLength={200}
        optional
      />
    </>
  );
}

import type { ChangeKind } from '~/domain/register/changes';
import { dateFields, type ItemKind } from '~/domain/register/record';
import { useWords } from '~/i18n/context';

/** Labels of the fields of a correction by name, for the summary of what must be corrected. */
export function useFieldLabels(kind: ChangeKind, target: ItemKind | null): Record<string, string> {
  const t = useWords();
  const reason = {
    register_decision: t('register.change.leave_reason'),
    annul_duplicate: t('register.change.annul_reason'),
  } as Partial<Record<ChangeKind, string>>;
  const dates = target && kind === 'correct_dates' ? dateFields(target) : [];
  return {
    outcome: t('register.change.outcome'),
    endedOn: t('register.change.ended_on'),
    reason: reason[kind] ?? t('register.change.reason'),
    type: t(kind === 'register_decision' ? 'register.change.decision_type' : 'register.change.type'),
    fromDate: t('register.change.from'),
    toDate: t('register.change.to'),
    hoursPerWeek: t('register.change.hours_per_week'),
    hoursTotal: t('register.change.hours_total'),
    meetings: t('register.change.meetings'),
    form: t('register.change.form'),
    code: t('register.change.goal'),
    setOn: t('register.change.set_on'),
    scheme: t('register.change.scheme'),
    decidedOn: t('register.change.decided_on'),
    offeredStartOn: t('register.change.offered_start_on'),
    legalGround: t('register.change.legal_ground'),
    durationKind: t('register.change.duration_kind'),
    hasUpperSecondary: t('register.change.has_upper_secondary'),
    hasPrimarySchool: t('register.change.has_primary_school'),
    note: t('register.change.annul_note'),
    listening: t('register.fields.language_goal.listening'),
    reading: t('register.fields.language_goal.reading'),
    writing: t('register.fields.language_goal.writing'),
    speaking: t('register.fields.language_goal.speaking'),
    ...Object.fromEntries(dates.map((name) => [name, t.message(`register.fields.${target}.${name}`)])),
  };
}

import type { RulePage } from '~/domain/quality/get-rule.server';
import { RULE_STATUSES } from '~/domain/quality/rule-status';
import type { FormReply } from '~/http/form-reply';
import { useWords } from '~/i18n/context';
import {
  CheckboxField,
  FormActions,
  PortalForm,
  RadioField,
  SelectField,
  SubmitButton,
  TextArea,
} from '~/ui/fields';
import { Section } from '~/ui/layout';
import classes from './quality.module.css';

type Props = { rule: Pick<RulePage, 'id' | 'regimes' | 'openYears'>; reply: FormReply | null };

/** For a registry owner: from which control year the rule counts, is tried or rests, and why. */
export function RuleDecision({ rule, reply }: Props) {
  const t = useWords();
  return (
    <Section title={t('rules.decide.title')} id="bestem">
      <p className="muted">{t('rules.decide.lead')}</p>
      <PortalForm id="decide" reply={reply}>
        <input type="hidden" name="ruleId" value={rule.id} />
        <SelectField
          name="controlYear"
          label={t('rules.decide.year')}
          defaultValue={String(rule.openYears[0] ?? '')}
          options={rule.openYears.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <fieldset className={classes.laws}>
          <legend>{t('rules.decide.regimes')}</legend>
          {rule.regimes.map((value) => (
            <CheckboxField
              key={value}
              name="regimes"
              value={value}
              label={t(`rules.regime.${value}`)}
              defaultChecked
            />
          ))}
        </fieldset>
        <RadioField
          name="status"
          label={t('rules.decide.status')}
          options={RULE_STATUSES.map((value) => ({ value, label: t(`rules.status.${value}`) }))}
        />
        <TextArea
          name="reason"
          label={t('rules.decide.reason')}
          hint={t('rules.decide.reason_hint')}
          maxLength={500}
          rows={3}
        />
        <FormActions>
          <SubmitButton>{t('rules.decide.save')}</SubmitButton>
        </FormActions>
      </PortalForm>
    </Section>
  );
}

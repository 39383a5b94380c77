import { expect, it } from 'vitest';
import { ruleDecisionForm } from './rule-decision-form';

const reasonFault = (reason: string): string | undefined =>
  ruleDecisionForm
    .safeParse({ ruleId: 'DQ-081', controlYear: '2027', regimes: 'INTRO', status: 'shadow', reason })
    .error?.issues.map(({ path, message }) => `${path.join()}: ${message}`)
    .join();

it('takes a reason that everybody may read: none that names a person by number', () => {
  expect(reasonFault('Regelen prøves ut på nytt.')).toBeUndefined();
  expect(reasonFault('Gjelder 2021 900001 02 og flere.')).toBe('reason: errors.fields.person_number');
  expect(reasonFault('Kort')).toBe('reason: rules.decide.errors.reason');
});

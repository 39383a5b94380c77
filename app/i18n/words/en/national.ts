import type { Shape } from '../../shape';
import type { national as nb } from '../nb/national';

export const national = {
  title: 'National',
  title_county: 'The municipalities of {{county}}',
  lead: '{{flawless}} of {{persons}} persons are flawless. {{critical}} critical faults are open.',
  lead_empty: 'No persons are registered yet.',
  shown: 'Figures of municipalities with fewer than five persons are shown as a colon.',
  compared: 'The change is counted from {{date}}.',
  filters: { county: 'County', any_county: 'Whole country' },
  caption: 'Municipalities with score, flawless persons, open critical faults and change',
  municipality: 'Municipality',
  county: 'County',
  persons: 'Persons',
  score_column: 'Score',
  flawless: 'Flawless',
  critical: 'Critical',
  change: 'Change',
  findings: 'Findings',
  see_findings: 'See findings',
  see_findings_named: 'See findings in {{name}}',
  none: 'No municipalities in the selection.',
} as const satisfies Shape<typeof nb>;

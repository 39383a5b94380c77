import type { Shape } from '../../shape';
import type { common as nb } from '../nb/common';

export const common = {
  save: 'Save',
  search: 'Search',
  yes: 'Yes',
  no: 'No',
  not_applicable: 'Not applicable',
  of_total: '{{part}} of {{total}}',
  masked_duf: 'hidden DUF number from {{year}} ending in {{end}}',
  masked_small: 'Fewer than five persons. The figure is not shown.',
  from_now: 'from {{date}}, ongoing',
  period: '{{from}}–{{to}}',
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  findings_one: '{{count}} finding',
  findings_other: '{{count}} findings',
  severity: {
    critical: 'Critical',
    major: 'Major',
    minor: 'Minor',
    query: 'Check',
  },
  countdown: {
    left_one: '{{count}} day left',
    left_other: '{{count}} days left',
    last_day: 'Today is the last day',
    passed_one: 'The deadline passed yesterday',
    passed_other: 'The deadline passed {{count}} days ago',
    deadline: 'Deadline {{date}}',
  },
  score: {
    unit: 'of 100',
    up: 'up {{value}}',
    down: 'down {{value}}',
    same: 'unchanged',
    since: '{{change}} since {{date}}',
  },
  table: {
    sort_by: 'Sort by {{column}}',
  },
  pager: {
    label: 'Pages',
    previous: 'Previous',
    next: 'Next',
    range: '{{from}}–{{to}} of {{total}}',
    go_to: 'Go to page {{page}}',
  },
  filter: {
    label: 'Filter',
    apply: 'Apply filter',
    clear: 'Clear',
    none: 'Filters: none in use',
    active: 'Filters: {{count}} in use',
  },
  timeline: {
    ongoing: 'ongoing',
    label: 'Timeline',
    lanes: 'Periods on the timeline',
    outside: 'Dates far from all others are written at the edge. They may be wrong.',
    today: 'Today',
  },
} as const satisfies Shape<typeof nb>;

import type { Shape } from '../../shape';
import type { reports as nb } from '../nb/reports';

export const reports: Shape<typeof nb> = {
  title: 'Reports',
  lead: 'The reports of NIR, and one over measures. Every figure is exactly the persons that the list shows.',
  tabs: { label: 'Persons', list: 'Person list', reports: 'Reports' },
  persons_word_one: 'person',
  persons_word_other: 'persons',
  in_year: 'in {{year}}',
  today: 'today',
  choose: 'The reports are about one municipality at a time. Choose a municipality to see the figures.',
  graded_hidden:
    'Persons with a graded address are left out here. They are shown to and counted for the municipal administrator alone.',
  choose_button: 'Choose',
  name: {
    deltakere: 'Deltakere i introduksjonsprogram',
    'kategori-uten-vedtak': 'Personer med kategori uten vedtak om intro',
    'uten-gyldige-tiltak': 'Deltakere i introduksjonsprogram uten gyldige tiltak de siste 2 mnd',
    avsluttet: 'Deltakere som har avsluttet introduksjonsprogram',
    'avsluttet-integreringsloven': 'Deltakere som har avsluttet introduksjonsprogram etter integreringsloven',
    tiltak: 'Tiltak i introduksjonsprogrammet',
  },
  about: {
    deltakere: 'Introduction Act. Participants of the year, and how many hours of measures they had a week.',
    'kategori-uten-vedtak':
      'Introduction Act. Persons with a right to, or who may be offered, a programme, but without a decision.',
    'uten-gyldige-tiltak':
      'Introduction Act. Persons who take part today, with no measure running in the last two months.',
    avsluttet: 'Introduction Act. Participants who ended in the year, with reason and measures.',
    'avsluttet-integreringsloven':
      'Integration Act and chapter 6A. Participants who ended in the year, with reason and measures.',
    tiltak: 'All Acts. Which measures the participants of the year had, and who had none.',
  },
  counts: {
    title: 'What the report counts',
    deltakere:
      'Persons under the Introduction Act with a decision on a programme who were in it on at least one day of the year, leave included, up to today. Hours a week are the hours that measures gave on the days in the programme, divided by the weeks in the programme without leave. Measures without hours give none.',
    'kategori-uten-vedtak':
      'Persons under the Introduction Act with a category of the programme that holds today, and no registered decision of award or refusal.',
    'uten-gyldige-tiltak':
      'Persons under the Introduction Act who are in the programme today, not on leave, with no measure that runs or has ended in the last two months. The same persons have a finding of rule DQ-040.',
    avsluttet:
      'Persons under the Introduction Act with an end in the calendar year that has not been reopened. Of several, the last counts. Those without a registered reason are in the denominator of goal achievement. The measures are those that ran in the year.',
    'avsluttet-integreringsloven':
      'Persons under the Integration Act, chapter 6A included, with an end in the calendar year that has not been reopened. Of several, the last counts. Those without a registered reason are in the denominator of goal achievement. The measures are those that ran in the year.',
    tiltak:
      'Persons who were in the programme on at least one day of the year, up to today, and their measures that ran in the year. A person with several kinds of measures counts on each line. Hours a week are the average of measures that have hours.',
  },
  filters: {
    year: 'Year',
    law: 'Act',
    category: 'Category',
    category_none: 'Without a category',
    status: 'Programme',
    reason: 'Reason for ending',
    type: 'Kind of measure',
    all: 'All',
    show: 'Show report',
  },
  leads: {
    deltakere_one: '{{count}} person took part in {{year}}.',
    deltakere_other: '{{count}} persons took part in {{year}}.',
    hours: 'They had {{hours}} hours of measures a week on average.',
    unknown_one: '{{count}} measure has no hours and is not counted.',
    unknown_other: '{{count}} measures have no hours and are not counted.',
    category_one: '{{count}} person has a category, but no decision.',
    category_other: '{{count}} persons have a category, but no decision.',
    measures_one: '{{count}} participant has had no valid measure in the last two months.',
    measures_other: '{{count}} participants have had no valid measure in the last two months.',
    ended_one: '{{count}} participant ended in {{year}}.',
    ended_other: '{{count}} participants ended in {{year}}.',
    goal: '{{reached}} of {{ended}} ({{share}}) went straight to work or education.',
    unregistered_one: '{{count}} has no registered reason.',
    unregistered_other: '{{count}} have no registered reason.',
    without_none: 'Nobody was without measures.',
    without_one: '{{count}} had no measures.',
    without_other: '{{count}} had no measures.',
  },
  facets: {
    status: 'By standing in the programme today',
    kategori: 'By category',
    arsak: 'By reason for ending',
    type: 'By measures in {{year}}',
    several: 'A person with several kinds of measures is on several lines.',
    persons: 'Persons',
    share: 'Share',
    measures: 'Measures',
    hours: 'Hours a week',
    none_type: 'No measures in the year',
    chosen: 'shown below',
  },
  list: {
    title: 'The persons',
    all_one: 'The only one of the report.',
    all_other: 'All {{count}} of the report.',
    some: '{{shown}} of {{count}} in the report: {{choice}}.',
    every: 'Show all',
    empty: 'No persons in the report.',
    last_year: 'The last year with anyone in the report is {{year}}.',
    empty_help: 'Nobody you may see fits what the report counts and the filters you chose.',
    integration: 'The same selection under the Integration Act',
  },
};

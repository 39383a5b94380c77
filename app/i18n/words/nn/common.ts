import type { Shape } from '../../shape';
import type { common as nb } from '../nb/common';

export const common = {
  save: 'Lagre',
  search: 'Søk',
  yes: 'Ja',
  no: 'Nei',
  not_applicable: 'Ikkje aktuelt',
  of_total: '{{part}} av {{total}}',
  masked_duf: 'skjult DUF-nummer frå {{year}} som sluttar på {{end}}',
  masked_small: 'Færre enn fem personar. Talet blir ikkje vist.',
  from_now: 'frå {{date}}, går framleis',
  period: '{{from}}–{{to}}',
  days_one: '{{count}} dag',
  days_other: '{{count}} dagar',
  findings_one: '{{count}} funn',
  findings_other: '{{count}} funn',
  severity: {
    critical: 'Kritisk',
    major: 'Alvorleg',
    minor: 'Mindre',
    query: 'Sjekk',
  },
  countdown: {
    left_one: '{{count}} dag att',
    left_other: '{{count}} dagar att',
    last_day: 'Siste dag er i dag',
    passed_one: 'Fristen gjekk ut i går',
    passed_other: 'Fristen gjekk ut for {{count}} dagar sidan',
    deadline: 'Frist {{date}}',
  },
  score: {
    unit: 'av 100',
    up: 'opp {{value}}',
    down: 'ned {{value}}',
    same: 'uendra',
    since: '{{change}} sidan {{date}}',
  },
  table: {
    sort_by: 'Sorter etter {{column}}',
  },
  pager: {
    label: 'Sider',
    previous: 'Førre',
    next: 'Neste',
    range: '{{from}}–{{to}} av {{total}}',
    go_to: 'Gå til side {{page}}',
  },
  filter: {
    label: 'Filter',
    apply: 'Bruk filter',
    clear: 'Nullstill',
    none: 'Filter: ingen i bruk',
    active: 'Filter: {{count}} i bruk',
  },
  timeline: {
    ongoing: 'går framleis',
    label: 'Tidslinje',
    lanes: 'Periodar på tidslinja',
    outside: 'Datoar langt unna dei andre er skrivne ved kanten. Dei er kanskje feil.',
    today: 'I dag',
  },
} as const satisfies Shape<typeof nb>;

import type { Shape } from '../../shape';
import type { national as nb } from '../nb/national';

export const national = {
  title: 'Nasjonalt',
  title_county: 'Kommunane i {{county}}',
  lead: '{{flawless}} av {{persons}} personar er utan feil. {{critical}} kritiske feil er opne.',
  lead_empty: 'Ingen personar er registrerte enno.',
  shown: 'Tal for kommunar med under fem personar blir viste som kolon.',
  compared: 'Endringa er rekna frå {{date}}.',
  filters: { county: 'Fylke', any_county: 'Heile landet' },
  caption: 'Kommunar med score, personar utan feil, opne kritiske feil og endring',
  municipality: 'Kommune',
  county: 'Fylke',
  persons: 'Personar',
  score_column: 'Score',
  flawless: 'Utan feil',
  critical: 'Kritiske',
  change: 'Endring',
  findings: 'Funn',
  see_findings: 'Sjå funn',
  see_findings_named: 'Sjå funn i {{name}}',
  none: 'Ingen kommunar i utvalet.',
} as const satisfies Shape<typeof nb>;

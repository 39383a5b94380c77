import type { Shape } from '../../shape';
import type { levels as nb } from '../nb/levels';

export const levels: Shape<typeof nb> = {
  title: 'Svarfristar',
  lead: 'Kor fort IMDi skal svare og løyse, i arbeidstid. Klokkene står stille medan vi ventar på kommunen.',
  hours: 'Ein arbeidsdag er frå kl. 08.00 til 15.45, utan helger og heilagdagar: 7 timar og 45 minutt.',
  overview: 'Fristar ved vanleg prioritet',
  theme: 'Tema',
  common: 'Vanlege fristar',
  first: 'Første svar',
  next: 'Neste svar',
  solve: 'Løysing',
  warn: 'Varsel før fristen',
  source: 'Bestemt av',
  proposed: 'Framlegg',
  decided: 'IMDi',
  edit: 'Fristar for {{theme}}',
  priority: 'Prioritet',
  field: '{{what}}, {{priority}} prioritet',
  hint: 'Skriv til dømes «2 d», «1 d 4 t» eller «90 min».',
  effect:
    'Nye fristar gjeld saker som blir melde frå no. I saker som er i gang, gjeld dei frå neste gong ei klokke startar, stansar eller blir flytta.',
  save: 'Lagre fristane',

  saved: 'Fristane er lagra.',
  changes: 'Siste endringar',
  change: '{{name}} endra fristane for {{theme}}',
  change_common: '{{name}} endra dei vanlege fristane',
  no_changes: 'Ingen har endra fristane enno.',
  tools: 'Verktøy for supporten',
  absences: 'Fråvær',
  retention: 'Oppbevaring',
  hour: 't',
  errors: {
    duration: 'Skriv kor lenge, til dømes «2 d», «4 t» eller «90 min».',
    warn: 'Varselet må kome før den kortaste fristen.',
    changed: 'Nokon andre har endra fristane medan du heldt på. Last sida på nytt, og sjå over.',
  },
};

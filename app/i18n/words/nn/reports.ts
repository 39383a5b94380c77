import type { Shape } from '../../shape';
import type { reports as nb } from '../nb/reports';

export const reports: Shape<typeof nb> = {
  title: 'Rapportar',
  lead: 'Rapportane frå NIR, og ein rapport over tiltak. Kvart tal er nøyaktig dei personane lista viser.',
  tabs: { label: 'Personar', list: 'Personliste', reports: 'Rapportar' },
  persons_word_one: 'person',
  persons_word_other: 'personar',
  in_year: 'i {{year}}',
  today: 'i dag',
  choose: 'Rapportane gjeld éin kommune om gongen. Vel ein kommune for å sjå tala.',
  graded_hidden:
    'Personar med gradert adresse er ikkje med her. Dei blir viste og talde berre for kommuneadministrativ brukar.',
  choose_button: 'Vel',
  name: {
    deltakere: 'Deltakere i introduksjonsprogram',
    'kategori-uten-vedtak': 'Personer med kategori uten vedtak om intro',
    'uten-gyldige-tiltak': 'Deltakere i introduksjonsprogram uten gyldige tiltak de siste 2 mnd',
    avsluttet: 'Deltakere som har avsluttet introduksjonsprogram',
    'avsluttet-integreringsloven': 'Deltakere som har avsluttet introduksjonsprogram etter integreringsloven',
    tiltak: 'Tiltak i introduksjonsprogrammet',
  },
  about: {
    deltakere: 'Introduksjonslova. Kven som deltok i året, og kor mange timar tiltak dei hadde i veka.',
    'kategori-uten-vedtak':
      'Introduksjonslova. Dei som har rett til eller kan få tilbod om program, men ikkje har fått vedtak.',
    'uten-gyldige-tiltak':
      'Introduksjonslova. Dei som deltek i dag utan at noko tiltak har gått dei siste to månadene.',
    avsluttet: 'Introduksjonslova. Kven som avslutta i året, med årsak og tiltak.',
    'avsluttet-integreringsloven':
      'Integreringslova og kapittel 6A. Kven som avslutta i året, med årsak og tiltak.',
    tiltak: 'Alle lover. Kva tiltak deltakarane hadde i året, og kven som ikkje hadde nokon.',
  },
  counts: {
    title: 'Kva rapporten tel',
    deltakere:
      'Personar under introduksjonslova med vedtak om program som var i programmet minst éin dag i året, permisjon medrekna, til og med i dag. Timar per veke er timane tiltaka gav på dagane i programmet, delte på vekene i programmet utan permisjon. Tiltak utan timar gir ingen.',
    'kategori-uten-vedtak':
      'Personar under introduksjonslova med ein kategori for program som gjeld i dag, utan at det er registrert vedtak om tildeling eller avslag.',
    'uten-gyldige-tiltak':
      'Personar under introduksjonslova som er i programmet i dag, ikkje i permisjon, og ikkje har noko tiltak som går eller har slutta dei siste to månadene. Dei same personane har funn på regel DQ-040.',
    avsluttet:
      'Personar under introduksjonslova med ei avslutning i kalenderåret som ikkje er opna att. Har nokon fleire, tel den siste. Dei utan registrert årsak er med i nemnaren når måloppnåinga blir rekna ut. Tiltaka er dei som gjekk i året.',
    'avsluttet-integreringsloven':
      'Personar under integreringslova, kapittel 6A medrekna, med ei avslutning i kalenderåret som ikkje er opna att. Har nokon fleire, tel den siste. Dei utan registrert årsak er med i nemnaren når måloppnåinga blir rekna ut. Tiltaka er dei som gjekk i året.',
    tiltak:
      'Personar som var i programmet minst éin dag i året, til og med i dag, og tiltaka deira som gjekk i året. Ein person med fleire slags tiltak tel på kvar linje. Timar per veke er snittet av tiltaka som har timar.',
  },
  filters: {
    year: 'År',
    law: 'Lov',
    category: 'Kategori',
    category_none: 'Utan kategori',
    status: 'Program',
    reason: 'Avslutningsårsak',
    type: 'Tiltakstype',
    all: 'Alle',
    show: 'Vis rapport',
  },
  leads: {
    deltakere_one: '{{count}} person deltok i {{year}}.',
    deltakere_other: '{{count}} personar deltok i {{year}}.',
    hours: 'Dei hadde i snitt {{hours}} timar tiltak i veka.',
    unknown_one: '{{count}} tiltak manglar timar og tel ikkje med.',
    unknown_other: '{{count}} tiltak manglar timar og tel ikkje med.',
    category_one: '{{count}} person har kategori, men ikkje vedtak.',
    category_other: '{{count}} personar har kategori, men ikkje vedtak.',
    measures_one: '{{count}} deltakar har ikkje hatt gyldige tiltak dei siste to månadene.',
    measures_other: '{{count}} deltakarar har ikkje hatt gyldige tiltak dei siste to månadene.',
    ended_one: '{{count}} deltakar avslutta i {{year}}.',
    ended_other: '{{count}} deltakarar avslutta i {{year}}.',
    goal: '{{reached}} av {{ended}} ({{share}}) gjekk rett til arbeid eller utdanning.',
    unregistered_one: '{{count}} manglar årsak.',
    unregistered_other: '{{count}} manglar årsak.',
    without_none: 'Ingen var utan tiltak.',
    without_one: '{{count}} hadde ingen tiltak.',
    without_other: '{{count}} hadde ingen tiltak.',
  },
  facets: {
    status: 'Etter status i programmet i dag',
    kategori: 'Etter kategori',
    arsak: 'Etter avslutningsårsak',
    type: 'Etter tiltak i {{year}}',
    several: 'Ein person med fleire slags tiltak står på fleire linjer.',
    persons: 'Personar',
    share: 'Del',
    measures: 'Tiltak',
    hours: 'Timar per veke',
    none_type: 'Utan tiltak i året',
    chosen: 'står under',
  },
  list: {
    title: 'Personane',
    all_one: 'Den eine i rapporten.',
    all_other: 'Alle {{count}} i rapporten.',
    some: '{{shown}} av {{count}} i rapporten: {{choice}}.',
    every: 'Vis alle',
    empty: 'Ingen personar i rapporten.',
    last_year: 'Siste år med nokon i rapporten er {{year}}.',
    empty_help: 'Ingen som du kan sjå, passar med det rapporten tel og filtera du har valt.',
    integration: 'Same utval etter integreringslova',
  },
};

/** Words of the reports. The names are NIR's own and stand in Norwegian in every language. */
export const reports = {
  title: 'Rapporter',
  lead: 'Rapportene fra NIR, og en rapport over tiltak. Hvert tall er nøyaktig de personene listen viser.',
  tabs: { label: 'Personer', list: 'Personliste', reports: 'Rapporter' },
  persons_word_one: 'person',
  persons_word_other: 'personer',
  in_year: 'i {{year}}',
  today: 'i dag',
  choose: 'Rapportene gjelder én kommune om gangen. Velg en kommune for å se tallene.',
  graded_hidden:
    'Personer med gradert adresse er ikke med her. De vises og telles bare for kommuneadministrativ bruker.',
  choose_button: 'Velg',
  name: {
    deltakere: 'Deltakere i introduksjonsprogram',
    'kategori-uten-vedtak': 'Personer med kategori uten vedtak om intro',
    'uten-gyldige-tiltak': 'Deltakere i introduksjonsprogram uten gyldige tiltak de siste 2 mnd',
    avsluttet: 'Deltakere som har avsluttet introduksjonsprogram',
    'avsluttet-integreringsloven': 'Deltakere som har avsluttet introduksjonsprogram etter integreringsloven',
    tiltak: 'Tiltak i introduksjonsprogrammet',
  },
  about: {
    deltakere: 'Introduksjonsloven. Hvem som deltok i året, og hvor mange timer tiltak de hadde i uken.',
    'kategori-uten-vedtak':
      'Introduksjonsloven. De som har rett til eller kan tilbys program, men ikke har fått vedtak.',
    'uten-gyldige-tiltak':
      'Introduksjonsloven. De som deltar i dag uten at noe tiltak har løpt de siste to månedene.',
    avsluttet: 'Introduksjonsloven. Hvem som avsluttet i året, med årsak og tiltak.',
    'avsluttet-integreringsloven':
      'Integreringsloven og kapittel 6A. Hvem som avsluttet i året, med årsak og tiltak.',
    tiltak: 'Alle lover. Hvilke tiltak deltakerne hadde i året, og hvem som ikke hadde noen.',
  },
  counts: {
    title: 'Hva rapporten teller',
    deltakere:
      'Personer under introduksjonsloven med vedtak om program som var i programmet minst én dag i året, permisjon medregnet, til og med i dag. Timer per uke er timene tiltakene ga på dagene i programmet, delt på ukene i programmet uten permisjon. Tiltak uten timer gir ingen.',
    'kategori-uten-vedtak':
      'Personer under introduksjonsloven med en kategori for program som gjelder i dag, uten at det er registrert vedtak om tildeling eller avslag.',
    'uten-gyldige-tiltak':
      'Personer under introduksjonsloven som er i programmet i dag, ikke i permisjon, og ikke har noe tiltak som løper eller har sluttet de siste to månedene. De samme personene har funn på regel DQ-040.',
    avsluttet:
      'Personer under introduksjonsloven med en avslutning i kalenderåret som ikke er gjenåpnet. Har noen flere, teller den siste. De uten registrert årsak er med i nevneren når måloppnåelse regnes ut. Tiltakene er de som løp i året.',
    'avsluttet-integreringsloven':
      'Personer under integreringsloven, kapittel 6A medregnet, med en avslutning i kalenderåret som ikke er gjenåpnet. Har noen flere, teller den siste. De uten registrert årsak er med i nevneren når måloppnåelse regnes ut. Tiltakene er de som løp i året.',
    tiltak:
      'Personer som var i programmet minst én dag i året, til og med i dag, og tiltakene deres som løp i året. En person med flere slags tiltak teller på hver linje. Timer per uke er snittet av tiltakene som har timer.',
  },
  filters: {
    year: 'År',
    law: 'Lov',
    category: 'Kategori',
    category_none: 'Uten kategori',
    status: 'Program',
    reason: 'Avslutningsårsak',
    type: 'Tiltakstype',
    all: 'Alle',
    show: 'Vis rapport',
  },
  leads: {
    deltakere_one: '{{count}} person deltok i {{year}}.',
    deltakere_other: '{{count}} personer deltok i {{year}}.',
    hours: 'De hadde i snitt {{hours}} timer tiltak i uken.',
    unknown_one: '{{count}} tiltak mangler timer og teller ikke med.',
    unknown_other: '{{count}} tiltak mangler timer og teller ikke med.',
    category_one: '{{count}} person har kategori, men ikke vedtak.',
    category_other: '{{count}} personer har kategori, men ikke vedtak.',
    measures_one: '{{count}} deltaker har ikke hatt gyldige tiltak de siste to månedene.',
    measures_other: '{{count}} deltakere har ikke hatt gyldige tiltak de siste to månedene.',
    ended_one: '{{count}} deltaker avsluttet i {{year}}.',
    ended_other: '{{count}} deltakere avsluttet i {{year}}.',
    goal: '{{reached}} av {{ended}} ({{share}}) gikk rett til arbeid eller utdanning.',
    unregistered_one: '{{count}} mangler årsak.',
    unregistered_other: '{{count}} mangler årsak.',
    without_none: 'Ingen var uten tiltak.',
    without_one: '{{count}} hadde ingen tiltak.',
    without_other: '{{count}} hadde ingen tiltak.',
  },
  facets: {
    status: 'Etter status i programmet i dag',
    kategori: 'Etter kategori',
    arsak: 'Etter avslutningsårsak',
    type: 'Etter tiltak i {{year}}',
    several: 'En person med flere slags tiltak står på flere linjer.',
    persons: 'Personer',
    share: 'Andel',
    measures: 'Tiltak',
    hours: 'Timer per uke',
    none_type: 'Uten tiltak i året',
    chosen: 'vises under',
  },
  list: {
    title: 'Personene',
    all_one: 'Den ene i rapporten.',
    all_other: 'Alle {{count}} i rapporten.',
    some: '{{shown}} av {{count}} i rapporten: {{choice}}.',
    every: 'Vis alle',
    empty: 'Ingen personer i rapporten.',
    last_year: 'Siste år med noen i rapporten er {{year}}.',
    empty_help: 'Ingen som du kan se, passer med det rapporten teller og filtrene du har valgt.',
    integration: 'Samme utvalg etter integreringsloven',
  },
};

/** A conversation as it could have been. `{{n}}` in a text is replaced by a number that fits. */
export type TicketSketch = {
  theme: string;
  /** Findings of these rules are what it is about; without rules it is about a person or about none. */
  rules?: readonly string[];
  person?: boolean;
  title: string;
  body: string;
  answers: readonly [string, ...string[]];
  replies?: readonly string[];
  note?: string;
  weight: number;
};

/** Conversations in the words of superusers and of IMDi's support. No names and no person numbers. */
export const TICKET_SKETCHES: readonly [TicketSketch, ...TicketSketch[]] = [
  {
    theme: 'arsrapportering',
    rules: ['DQ-081'],
    title: 'Avslutningsårsak mangler, men vi har registrert den',
    body: 'Hei. Deltakeren står med «avslutningsårsak ikke registrert» i kontrollen. Vi mener at årsaken ble registrert da programmet ble avsluttet. Hvordan får vi den fram før fristen?',
    answers: [
      'Hei. Vi ser avslutningen, men årsaksfeltet er tomt hos oss. Registrer årsaken på nytt ut fra deltakerens hovedaktivitet ved avslutning. Funnet lukkes med en gang.',
      'Årsaken må stå på den siste avslutningen. Se under «Avslutning» på personsiden.',
    ],
    replies: ['Takk. Vi registrerer den på nytt i dag.', 'Vi har gjort det nå. Ser det riktig ut?'],
    note: 'Tredje kommune denne uken med det samme. Kan henge sammen med overføringen natt til mandag.',
    weight: 14,
  },
  {
    theme: 'avslutning',
    rules: ['DQ-082'],
    title: 'Systemet har avsluttet en deltaker som fortsatt er i program',
    body: 'Deltakeren vår har fått en avslutning som vi ikke har registrert selv. Hun er fortsatt i program. Kan vi slette den?',
    answers: [
      'Ja. Avslutningen er satt automatisk. Slett den, og registrer riktig avslutning når programmet er slutt. Bruk «Slett automatisk avslutning» fra funnet.',
    ],
    replies: ['Det gikk fint, takk.'],
    note: 'Automatisk avslutning ved utløp av vedtak. Se kjent feil fra 2016-runden.',
    weight: 10,
  },
  {
    theme: 'avslutning',
    rules: ['DQ-080'],
    title: 'Program utløpt, usikker på hvilken årsak vi skal velge',
    body: 'Programmet gikk ut i sommer. Deltakeren jobber 40 prosent og går på norskkurs resten av tiden. Hvilken årsak skal vi bruke?',
    answers: [
      'Velg det som var hovedaktiviteten da programmet ble avsluttet. Er du i tvil, vei det mot målet i integreringsplanen.',
      'Ja, arbeid kan brukes når det var hovedaktiviteten.',
    ],
    replies: ['Vi går for arbeid, siden det var målet i planen.'],
    weight: 12,
  },
  {
    theme: 'tiltak_timer',
    rules: ['DQ-040', 'DQ-041'],
    title: 'Deltaker uten tiltak siste to måneder',
    body: 'Deltakeren er i permisjon en del av perioden, men kommer likevel opp uten gyldige tiltak. Må vi registrere noe?',
    answers: [
      'Er permisjonen registrert som vedtak med riktig periode? Uten permisjonsvedtak regnes deltakeren som aktiv, og da må det stå tiltak.',
    ],
    replies: ['Permisjonen manglet sluttdato. Det er rettet.'],
    weight: 11,
  },
  {
    theme: 'tiltak_timer',
    rules: ['DQ-028'],
    title: 'Vedtak uten oppstart',
    body: 'Deltakeren flyttet før oppstart. Skal vi annullere vedtaket eller avslutte?',
    answers: [
      'Har deltakeren aldri startet, annullerer dere vedtaket. Avslutning brukes bare når programmet er påbegynt.',
    ],
    weight: 5,
  },
  {
    theme: 'vedtak',
    rules: ['DQ-025'],
    title: 'To like vedtak om introduksjonsprogram',
    body: 'Vedtaket ligger dobbelt etter at vi overførte på nytt fra fagsystemet. Hvilket skal vi annullere?',
    answers: ['Behold det som tiltakene er knyttet til. Annuller det andre, og skriv hvorfor.'],
    replies: ['Da er det nyeste annullert.'],
    note: 'Meldt til leverandøren av fagsystemet: samme ekstern id brukes ikke ved ny overføring.',
    weight: 7,
  },
  {
    theme: 'vedtak',
    rules: ['DQ-020', 'DQ-021'],
    title: 'Frist for vedtak er passert',
    body: 'Vi fikk flyttemelding sent, og fristen på tre måneder var gått da vi fattet vedtaket. Hvordan registrerer vi det riktig?',
    answers: [
      'Registrer vedtaket med den datoen det faktisk ble fattet. Forsinkelsen skal vises, den skal ikke skjules.',
    ],
    weight: 8,
  },
  {
    theme: 'vedtak',
    rules: ['DQ-030', 'DQ-052'],
    title: 'Sluttmål og norskmål lar seg ikke lagre',
    body: 'Vi får ikke lagret målet. Siden laster på nytt uten feilmelding. Gjelder {{n}} deltakere hos oss.',
    answers: [
      'Takk for beskrivelsen. Vi har funnet feilen og retter den. Prøv igjen fra i morgen.',
      'Feilen er rettet. Si fra om det fortsatt stopper.',
    ],
    replies: ['Nå virker det.'],
    note: 'Sendt til drift. Gjelder bare vedtak uten notert underretning.',
    weight: 8,
  },
  {
    theme: 'kategori_frist',
    rules: ['DQ-010'],
    title: 'Feil lov på deltakeren',
    body: 'Deltakeren står under feil regelverk. Tillatelsen er fra 2022. Vi kan ikke endre dette selv.',
    answers: [
      'Det stemmer at IMDi må regne den ut på nytt. Vi har bestilt ny beregning og sier fra når den er klar.',
    ],
    note: 'Bestilt omregning. Følg opp om to dager.',
    weight: 6,
  },
  {
    theme: 'kategori_frist',
    person: true,
    title: 'Mangler kategori etter bosetting',
    body: 'Personen er bosatt etter avtale, men har ikke fått kategori. Uten den får vi ikke registrert vedtak.',
    answers: [
      'Kategorien regnes ut når bosettingen er registrert som avtalt. Sjekk feltet «bosatt etter avtale».',
    ],
    replies: ['Feltet sto tomt. Takk.'],
    weight: 8,
  },
  {
    theme: 'adresse_flytting',
    person: true,
    title: 'Deltaker har flyttet, men ligger fortsatt hos oss',
    body: 'Deltakeren flyttet i august og er folkeregistrert i en annen kommune. Hos oss står programmet fortsatt som aktivt.',
    answers: [
      'Adressen følger folkeregisteret og oppdateres hver natt. Avslutt programmet hos dere med årsak «flyttet», så kan den nye kommunen overta.',
    ],
    replies: ['Avsluttet nå.'],
    weight: 9,
  },
  {
    theme: 'fagsystem',
    title: 'Overføring fra fagsystemet stoppet',
    body: 'Siden fredag har ingen av overføringene våre kommet fram. Fagsystemet melder «sendt». Er det noe hos dere?',
    answers: [
      'Vi hadde et avbrudd fra fredag kveld til lørdag morgen. Send på nytt det som ble sendt i den tiden.',
    ],
    replies: ['Sendt på nytt. Kvitteringen er grønn.'],
    note: 'Avbruddet er logget. Ingen data tapt på vår side.',
    weight: 9,
  },
  {
    theme: 'fagsystem',
    title: 'Avviste rader i siste fil',
    body: 'Vi fikk {{n}} avviste rader med ukjent kode. Det ser ut som fagsystemet bruker en eldre kodeliste.',
    answers: [
      'Kodelisten ble utvidet i fjor. Be leverandøren om oppdatering. Radene kan registreres direkte så lenge.',
    ],
    weight: 6,
  },
  {
    theme: 'fravaer_permisjon',
    person: true,
    title: 'Omsorgspermisjon forlenget',
    body: 'Deltakeren har fått forlenget omsorgspermisjon. Skal vi endre vedtaket eller registrere et nytt?',
    answers: ['Registrer et nytt vedtak for forlengelsen. Det første vedtaket skal stå.'],
    weight: 5,
  },
  {
    theme: 'tilskudd',
    title: 'Spørsmål om norsktilskudd for {{n}} personer',
    body: 'Utbetalingen er lavere enn vi ventet. Vi tror det henger sammen med vedtak som mangler.',
    answers: [
      'Tilskuddet utløses av registrert vedtak om norskopplæring. Se funnene om timer uten vedtak hos dere.',
    ],
    replies: ['Da forstår vi. Vi går gjennom listen.'],
    weight: 7,
  },
  {
    theme: 'arsrapportering',
    title: 'Når trekkes tallene ut?',
    body: 'Vi jobber med rettingene. Når må alt være på plass for at det skal komme med i de offisielle tallene?',
    answers: [
      'Det som er registrert innen fristen i slutten av februar, kommer med. Senere registreringer kommer normalt ikke med.',
    ],
    weight: 7,
  },
  {
    theme: 'klage',
    person: true,
    title: 'Registrering av klageutfall',
    body: 'Statsforvalteren har stadfestet vedtaket vårt. Hvor registrerer vi utfallet?',
    answers: ['Under klagen på personsiden, med dato for avgjørelsen.'],
    weight: 3,
  },
  {
    theme: 'tilgang',
    title: 'Ny superbruker får ikke logget inn',
    body: 'Vi har fått ny superbruker fra mandag. Hun får opp at brukeren ikke finnes.',
    answers: ['Kommuneadministrator oppretter brukeren og gir rollen. Vi ser at den ikke er opprettet ennå.'],
    replies: ['Ordnet, takk.'],
    weight: 5,
  },
  {
    theme: 'arsrapportering',
    rules: ['DQ-083', 'DQ-084', 'DQ-023'],
    title: 'Datoane stemmer ikkje for ein deltakar',
    body: 'Hei. Det er registrert to avslutningar på same deltakar, og den eine ligg før oppstart. Kva er rett måte å rydde på?',
    answers: [
      'Hei. Annuller den avslutninga som er feil, og rett datoen på den andre om det trengst. Funna blir lukka når berre éi gyldig avslutning står att.',
    ],
    replies: ['Det er gjort. Takk for rask hjelp.'],
    weight: 5,
  },
  {
    theme: 'annet',
    title: 'Ønske om rapport over tiltak',
    body: 'Vi savner en samlet oversikt over tiltak per deltaker. I dag må vi gå gjennom listen for hånd.',
    answers: ['Takk for innspillet. Vi har tatt det med oss videre.'],
    weight: 3,
  },
];

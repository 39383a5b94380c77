import type { Shape } from '../../shape';
import type { errors as nb } from '../nb/errors';

export const errors = {
  not_found: 'Vi finn ikkje sida.',
  not_found_help:
    'Ho kan vere flytta eller sletta, eller du har ikkje tilgang til ho. Sjekk adressa, eller gå til framsida.',
  forbidden: 'Du har ikkje tilgang til dette.',
  forbidden_help:
    'Rolla di gir ikkje tilgang. Spør administratoren i kommunen dersom du meiner at du skulle hatt han.',
  conflict: 'Nokon andre har endra dette medan du heldt på.',
  conflict_help: 'Ingenting er overskrive. Gå tilbake, sjå kva som er nytt, og gjer endringa på nytt.',
  invalid: 'Noko i skjemaet må rettast.',
  invalid_help: 'Gå tilbake og sjå over det du fylte ut.',
  throttled: 'For mange forsøk på kort tid.',
  throttled_help: 'Vent nokre minutt, og prøv igjen.',
  too_large: 'Fila eller teksten er for stor.',
  too_large_help: 'Del ho opp, og prøv igjen.',
  unavailable: 'Tenesta svarer ikkje akkurat no.',
  unavailable_help: 'Det du har lagra, er trygt. Prøv igjen om litt.',
  busy: 'Dette tek tid, og eit slikt arbeid er alt i gang.',
  method: 'Sida kan ikkje brukast på denne måten.',
  method_help: 'Gå tilbake og prøv igjen derifrå.',
  bad_request: 'Førespurnaden kan ikkje lesast.',
  bad_request_help: 'Adressa eller innhaldet er øydelagt. Gå til framsida, og prøv på nytt derfrå.',
  origin: 'Skjemaet vart sendt frå ein annan nettstad.',
  origin_help:
    'For tryggleiks skuld har vi ikkje lagra noko. Opne sida i NIR-portalen, og send skjemaet derfrå.',
  unknown: 'Noko gjekk gale hos oss.',
  unknown_help:
    'Det du har lagra, er trygt. Prøv igjen. Skjer det fleire gonger, oppgi feilnummeret når du kontaktar oss.',
  reference: 'Feilnummer',
  to_home: 'Gå til framsida',
  try_again: 'Prøv igjen',
  summary_one: 'Éin ting må rettast før du kan gå vidare',
  summary_other: '{{count}} ting må rettast før du kan gå vidare',
  fields: {
    required: 'Fyll ut feltet.',
    choose_any: 'Vel minst éin.',
    choice: 'Vel eitt av alternativa.',
    invalid: 'Verdien kan ikkje brukast. Sjå over feltet.',
    too_short: 'Skriv minst {{min}} teikn.',
    too_long: 'Skriv høgst {{max}} teikn.',
    too_low: 'Talet kan ikkje vere lågare enn {{min}}.',
    too_high: 'Talet kan ikkje vere høgare enn {{max}}.',
    whole_number: 'Skriv eit heilt tal.',
    number: 'Skriv eit tal.',
    email: 'Skriv ei e-postadresse, til dømes kari@kommune.no.',
    url: 'Skriv ei nettadresse som byrjar med https://.',
    date: 'Skriv datoen slik: dd.mm.åååå, til dømes 28.02.2026.',
    date_none: 'Denne dagen finst ikkje. Sjekk dag og månad.',
    date_near: 'Vel ein dag i dette hundreåret, frå 01.01.2000.',
    date_order: 'Til-datoen kan ikkje vere før frå-datoen.',
    date_future: 'Datoen kan ikkje vere i framtida.',
    file: 'Vel ei fil.',
    duf: {
      empty: 'Skriv DUF-nummeret.',
      letters: 'DUF-nummeret kan berre ha siffer. Sjekk om ein O skulle vore 0.',
      short: 'DUF-nummeret har 12 siffer. Her er det {{count}}.',
      long: 'DUF-nummeret har 12 siffer. Her er det {{count}}.',
      national_id:
        'Dette ser ut som eit fødselsnummer eller D-nummer (11 siffer). Skriv DUF-nummeret, som har 12 siffer.',
      eleven:
        'DUF-nummeret har 12 siffer. Her er det 11. Fødselsnummer og D-nummer har 11 siffer og skal ikkje stå her.',
      control: 'Kontrollsifra (dei to siste) stemmer ikkje. Sjå etter tastefeil.',
    },
    person_number: 'Teksten inneheld eit DUF-nummer eller fødselsnummer. Ta det ut.',
  },
} as const satisfies Shape<typeof nb>;

import type {
  KnownErrorStatus,
  KnownErrorTexts,
  Loudness,
  Visibility,
} from '~/domain/known-errors/known-error';
import type { Signature } from '~/domain/quality/signature';

type Texts = Partial<KnownErrorTexts> & { title: string };

/** A published case (reference 6) in a machine-readable shape. Demo content: IMDi decides what stands in the real register. */
export type CatalogueEntry = {
  code: `KF-${string}`;
  status: KnownErrorStatus;
  visibility: Visibility;
  loudness: Loudness;
  signature:
    | Partial<Signature>
    | { items: { kind: string; [key: string]: unknown }[]; [key: string]: unknown };
  covers: string[];
  /** Days before today. */
  createdDaysAgo: number;
  closedDaysAgo?: number;
  nextUpdateInDays?: number;
  nb: Texts;
  nn?: Texts;
  en?: Texts;
  update: { nb: string; nn?: string; en?: string };
};

export const KNOWN_ERROR_CATALOGUE: readonly CatalogueEntry[] = [
  {
    code: 'KF-08',
    status: 'workaround',
    visibility: 'public',
    loudness: 'strip',
    signature: {
      items: [
        {
          kind: 'programme_end',
          tests: [
            { field: 'set_by', test: 'is', value: 'SYSTEM' },
            { field: 'reopened_on', test: 'missing', value: '' },
          ],
        },
      ],
    },
    covers: [],
    createdDaysAgo: 21,
    nextUpdateInDays: 7,
    nb: {
      title: 'NIR har satt en slutt som ingen har registrert',
      symptom: 'Deltakeren står som avsluttet. Slutten er satt av NIR, ikke av kommunen.',
      affected: 'Noen deltakere, i alle kommuner.',
      workaround: 'Slett slutten som NIR har satt, og registrer den på nytt med riktig dato og årsak.',
      whatToDo: 'Se på slutten hos hver av deltakerne det gjelder.',
      whatNotToDo: 'Ikke la slutten stå hvis deltakeren fortsatt er i program.',
    },
    nn: {
      title: 'NIR har sett ein slutt som ingen har registrert',
      symptom: 'Deltakaren står som avslutta. Slutten er sett av NIR, ikkje av kommunen.',
      affected: 'Nokre deltakarar, i alle kommunar.',
      workaround: 'Slett slutten som NIR har sett, og registrer han på nytt med rett dato og årsak.',
      whatToDo: 'Sjå på slutten hos kvar av deltakarane det gjeld.',
      whatNotToDo: 'Ikkje la slutten stå om deltakaren framleis er i program.',
    },
    en: {
      title: 'NIR has set an end that nobody registered',
      symptom: 'The participant stands as ended. The end was set by NIR, not by the municipality.',
      affected: 'Some participants, in all municipalities.',
      workaround: 'Delete the end that NIR set, and register it again with the right date and reason.',
      whatToDo: 'Look at the end of each participant concerned.',
      whatNotToDo: 'Do not leave the end if the participant is still in the programme.',
    },
    update: {
      nb: 'Vi har funnet årsaken. Inntil den er rettet, må slutten registreres på nytt.',
      nn: 'Vi har funne årsaka. Inntil ho er retta, må slutten registrerast på nytt.',
      en: 'We have found the cause. Until it is mended, the end must be registered again.',
    },
  },
  {
    code: 'KF-09',
    status: 'closed',
    visibility: 'public',
    loudness: 'hint',
    signature: {
      items: [{ kind: 'programme_end', datesFrom: '2016-01-01', datesTo: '2016-12-31' }],
    },
    covers: [],
    createdDaysAgo: 420,
    closedDaysAgo: 330,
    nb: {
      title: 'Avsluttet deltaker mangler i rapporten',
      symptom: 'Slutten er registrert, men deltakeren står ikke i «Deltakere som har avsluttet».',
      affected: 'Noen deltakere.',
      workaround: 'Dere trenger ikke gjøre noe. Deltakeren er med i årsrapporteringen.',
    },
    nn: {
      title: 'Avslutta deltakar manglar i rapporten',
      symptom: 'Slutten er registrert, men deltakaren står ikkje i «Deltakarar som har avslutta».',
      affected: 'Nokre deltakarar.',
      workaround: 'De treng ikkje gjere noko. Deltakaren er med i årsrapporteringa.',
    },
    en: {
      title: 'Ended participant missing in the report',
      symptom: 'The end is registered, but the participant is not in “Participants who have ended”.',
      affected: 'Some participants.',
      workaround: 'You need not do anything. The participant is included in the yearly reporting.',
    },
    update: { nb: 'Rapporten er rettet.', nn: 'Rapporten er retta.', en: 'The report is mended.' },
  },
  {
    code: 'KF-10',
    status: 'closed',
    visibility: 'public',
    loudness: 'hint',
    signature: { categories: ['RP_INTRO'], items: [{ kind: 'measure', has: false }] },
    covers: [],
    createdDaysAgo: 400,
    closedDaysAgo: 290,
    nb: {
      title: 'Færre tiltak i NIR enn i KOSTRA',
      symptom: 'Kommunen har meldt flere tiltak til KOSTRA enn det som står i NIR.',
      affected: 'Mange kommuner.',
      workaround: 'Registrer alle tiltakene i NIR. Bruk fanen «Deltakelse Intro».',
    },
    nn: {
      title: 'Færre tiltak i NIR enn i KOSTRA',
      symptom: 'Kommunen har meldt fleire tiltak til KOSTRA enn det som står i NIR.',
      affected: 'Mange kommunar.',
      workaround: 'Registrer alle tiltaka i NIR. Bruk fana «Deltakelse Intro».',
    },
    update: { nb: 'Tallene er gått gjennom med kommunene.', nn: 'Tala er gått gjennom med kommunane.' },
  },
  {
    code: 'KF-13',
    status: 'verifying',
    visibility: 'affected',
    loudness: 'strip',
    signature: { permitGrounds: ['9d'] },
    covers: [],
    createdDaysAgo: 60,
    nextUpdateInDays: 14,
    nb: {
      title: 'Begrensede tillatelser vises feil',
      symptom: 'Personer med begrenset tillatelse mangler kategori, eller kategorien har feil fra-dato.',
      affected: 'Familier og mindreårige som venter på dokumentert identitet.',
      workaround: 'Registrer det som mangler, tilbake i tid.',
      whatToDo: 'Kontroller fra-datoen nå som kategorien er rettet.',
    },
    nn: {
      title: 'Avgrensa løyve blir viste feil',
      symptom: 'Personar med avgrensa løyve manglar kategori, eller kategorien har feil frå-dato.',
      affected: 'Familiar og mindreårige som ventar på dokumentert identitet.',
      workaround: 'Registrer det som manglar, tilbake i tid.',
      whatToDo: 'Kontroller frå-datoen no når kategorien er retta.',
    },
    en: {
      title: 'Limited permits are shown wrongly',
      symptom: 'Persons with a limited permit lack a category, or the category has a wrong from-date.',
      affected: 'Families and minors who wait for documented identity.',
      workaround: 'Register what is missing, back in time.',
      whatToDo: 'Check the from-date now that the category is mended.',
    },
    update: {
      nb: 'Kategorien er rettet. Vi kontrollerer fra-datoene.',
      nn: 'Kategorien er retta. Vi kontrollerer frå-datoane.',
      en: 'The category is mended. We are checking the from-dates.',
    },
  },
  {
    code: 'KF-17',
    status: 'closed',
    visibility: 'public',
    loudness: 'strip',
    signature: {
      regimes: ['INTRO'],
      items: [
        { kind: 'programme_end', tests: [{ field: 'reason', test: 'is', value: 'IKKE_REGISTRERT' }] },
        { kind: 'decision', tests: [{ field: 'type', test: 'is', value: 'FORLENGELSE' }] },
      ],
    },
    covers: [],
    createdDaysAgo: 380,
    closedDaysAgo: 200,
    nb: {
      title: 'Programmer over tre år kan ikke registreres',
      symptom:
        'Vedtak, tiltak og årsak kan ikke registreres. Deltakeren står som avsluttet med «Avslutningsårsak ikke registrert» etter tre år.',
      affected: 'Deltakere etter introduksjonsloven i forlenget program.',
      workaround: 'Vent med registreringen.',
      whatNotToDo: 'Ikke registrer en slutt mens deltakeren fortsatt deltar.',
    },
    nn: {
      title: 'Program over tre år kan ikkje registrerast',
      symptom:
        'Vedtak, tiltak og årsak kan ikkje registrerast. Deltakaren står som avslutta med «Avslutningsårsak ikke registrert» etter tre år.',
      affected: 'Deltakarar etter introduksjonslova i forlengt program.',
      workaround: 'Vent med registreringa.',
      whatNotToDo: 'Ikkje registrer ein slutt medan deltakaren framleis deltek.',
    },
    en: {
      title: 'Programmes of more than three years cannot be registered',
      symptom:
        'Decision, measures and reason cannot be registered. The participant stands as ended without a reason after three years.',
      affected: 'Participants under the Introduction Act in an extended programme.',
      workaround: 'Wait with registering.',
      whatNotToDo: 'Do not register an end while the participant still takes part.',
    },
    update: {
      nb: 'NIR tar nå imot lengre programmer.',
      nn: 'NIR tek no imot lengre program.',
      en: 'NIR now takes longer programmes.',
    },
  },
  {
    code: 'KF-18',
    status: 'closed',
    visibility: 'public',
    loudness: 'hint',
    signature: {
      regimes: ['INTEG'],
      items: [
        { kind: 'full_time_upper_secondary' },
        { kind: 'decision', tests: [{ field: 'type', test: 'is', value: 'FORLENGELSE' }] },
      ],
    },
    covers: [],
    createdDaysAgo: 350,
    closedDaysAgo: 120,
    nb: {
      title: 'Fjerde programår kan ikke registreres',
      symptom: 'Det siste året av et fireårig program med videregående kan ikke registreres.',
      affected: 'Deltakere etter integreringsloven med videregående som mål.',
      workaround: 'Dere er fritatt fra å registrere det som ikke lar seg registrere.',
    },
    nn: {
      title: 'Fjerde programår kan ikkje registrerast',
      symptom: 'Det siste året av eit fireårig program med vidaregåande kan ikkje registrerast.',
      affected: 'Deltakarar etter integreringslova med vidaregåande som mål.',
      workaround: 'De er fritekne frå å registrere det som ikkje lèt seg registrere.',
    },
    update: { nb: 'Fjerde år kan nå registreres.', nn: 'Fjerde år kan no registrerast.' },
  },
  {
    code: 'KF-20',
    status: 'workaround',
    visibility: 'public',
    loudness: 'banner',
    signature: { permitGrounds: ['34'], withoutCategory: true },
    covers: [],
    createdDaysAgo: 90,
    nextUpdateInDays: 30,
    nb: {
      title: 'Person med kollektiv beskyttelse har ingen kategori',
      symptom: 'Feltet for kategori er tomt.',
      affected: 'Personer etter § 34 som ikke er bosatt etter avtale.',
      workaround: 'Kontroller at bosettingen er registrert som avtalt. Da blir kategorien regnet ut.',
      whatNotToDo: 'Ikke meld sak om hver enkelt person før bosettingen er kontrollert.',
    },
    nn: {
      title: 'Person med kollektivt vern har ingen kategori',
      symptom: 'Feltet for kategori er tomt.',
      affected: 'Personar etter § 34 som ikkje er busette etter avtale.',
      workaround: 'Kontroller at busetjinga er registrert som avtalt. Då blir kategorien rekna ut.',
      whatNotToDo: 'Ikkje meld sak om kvar einskild person før busetjinga er kontrollert.',
    },
    en: {
      title: 'A person with collective protection has no category',
      symptom: 'The field for the category is empty.',
      affected: 'Persons under § 34 who were not settled by agreement.',
      workaround: 'Check that the settlement is registered as agreed. Then the category is computed.',
      whatNotToDo: 'Do not file a ticket about each person before the settlement is checked.',
    },
    update: {
      nb: 'Slik er NIR laget. Vi ser på om det kan vises tydeligere.',
      nn: 'Slik er NIR laga. Vi ser på om det kan visast tydelegare.',
      en: 'NIR is made like this. We are looking into showing it more clearly.',
    },
  },
  {
    code: 'KF-22',
    status: 'under_investigation',
    visibility: 'affected',
    loudness: 'banner',
    signature: { rules: ['DQ-038'], regimes: ['INTEG', 'INTEG_6A'] },
    covers: ['DQ-038'],
    createdDaysAgo: 12,
    nextUpdateInDays: 5,
    nb: {
      title: 'Endringene i programmet fra august 2023 er ikke i NIR ennå',
      symptom:
        'NIR melder at forlengelsen er for lang eller ikke tillatt, selv om den følger de nye reglene.',
      affected: 'Deltakere etter integreringsloven og kapittel 6A med forlengelse.',
      workaround: 'La vedtaket stå slik det er fattet.',
      whatNotToDo: 'Ikke endre vedtaket for å få meldingen bort.',
    },
    nn: {
      title: 'Endringane i programmet frå august 2023 er ikkje i NIR enno',
      symptom:
        'NIR melder at forlenginga er for lang eller ikkje tillaten, sjølv om ho følgjer dei nye reglane.',
      affected: 'Deltakarar etter integreringslova og kapittel 6A med forlenging.',
      workaround: 'La vedtaket stå slik det er gjort.',
      whatNotToDo: 'Ikkje endre vedtaket for å få meldinga bort.',
    },
    en: {
      title: 'The programme changes of August 2023 are not in NIR yet',
      symptom: 'NIR says that the extension is too long or not allowed, although it follows the new rules.',
      affected: 'Participants under the Integration Act and chapter 6A with an extension.',
      workaround: 'Leave the decision as it was made.',
      whatNotToDo: 'Do not change the decision to be rid of the message.',
    },
    update: {
      nb: 'Vi undersøker. Funnene er lagt til side og teller ikke imens.',
      nn: 'Vi undersøkjer. Funna er lagde til side og tel ikkje imens.',
      en: 'We are investigating. The findings are laid aside and do not count meanwhile.',
    },
  },
  {
    code: 'KF-25',
    status: 'workaround',
    visibility: 'public',
    loudness: 'hint',
    signature: { rules: ['DQ-081'], regimes: ['INTEG_6A'] },
    covers: [],
    createdDaysAgo: 45,
    nextUpdateInDays: 20,
    nb: {
      title: 'Avslutningsårsak mangler hos mange',
      symptom: 'Mange deltakere er avsluttet uten årsak.',
      affected: 'Mest personer etter § 34.',
      workaround: 'Registrer årsaken, og kontroller de årsakene som står der.',
      whatToDo: 'Disse funnene må dere rette selv. De teller i kvaliteten.',
    },
    nn: {
      title: 'Avslutningsårsak manglar hos mange',
      symptom: 'Mange deltakarar er avslutta utan årsak.',
      affected: 'Mest personar etter § 34.',
      workaround: 'Registrer årsaka, og kontroller dei årsakene som står der.',
      whatToDo: 'Desse funna må de rette sjølve. Dei tel i kvaliteten.',
    },
    en: {
      title: 'Many lack an end reason',
      symptom: 'Many participants have ended without a reason.',
      affected: 'Mostly persons under § 34.',
      workaround: 'Register the reason, and check those that are there.',
      whatToDo: 'You must correct these findings yourselves. They count in the quality.',
    },
    update: {
      nb: 'Andelen går ned. Takk for at dere registrerer.',
      nn: 'Delen går ned. Takk for at de registrerer.',
      en: 'The share is falling. Thank you for registering.',
    },
  },
];

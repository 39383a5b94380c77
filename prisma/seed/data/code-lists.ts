/** Names of the code lists; the column `list` of the table `code_entry`. */
export type CodeListName =
  | 'CATEGORY'
  | 'SCHEME'
  | 'DECISION_TYPE'
  | 'FINAL_GOAL'
  | 'MEASURE'
  | 'SUBJECT'
  | 'ABSENCE'
  | 'LEAVE'
  | 'END_REASON'
  | 'LANGUAGE_LEVEL'
  | 'PERMIT_GROUND'
  | 'REGIME'
  | 'CITIZENSHIP'
  | 'CONFIDENTIALITY'
  | 'APPEAL_OUTCOME'
  | 'LEGAL_GROUND';

export type CodeSeed = {
  list: CodeListName;
  code: string;
  /** Labels in bokmål, nynorsk and English. */
  labels: readonly [nb: string, nn: string, en: string];
  regimes: readonly string[];
  group?: string;
  /** End reasons only: counts as goal achieved; counts among the ended (reference 9.2). */
  countsGoal?: boolean;
  countsDenominator?: boolean;
  validFrom?: string;
  validTo?: string;
  /** `found`: stands so in a published source. `proposal`: a working code until IMDi loads the real list. */
  mark: 'found' | 'proposal';
  basis: string;
};

type Extra = Omit<Partial<CodeSeed>, 'list' | 'code' | 'labels'>;
type Line = [code: string, nb: string, nn: string, en: string, extra?: Extra];

const ALL = ['INTRO', 'INTEG', 'INTEG_6A'] as const;
const INTEGRATION = ['INTEG', 'INTEG_6A'] as const;

function list(name: CodeListName, common: Extra & { basis: string }, lines: Line[]): CodeSeed[] {
  return lines.map(([code, nb, nn, en, extra]) => ({
    list: name,
    code,
    labels: [nb, nn, en] as const,
    regimes: ALL,
    mark: 'proposal',
    ...common,
    ...extra,
  }));
}

const FOUND: Extra = { mark: 'found' };
const GOAL: Extra = { mark: 'found', countsGoal: true, basis: 'imdi.no, resultater 2016 og 2021' };

/**
 * The code lists of NIR as far as the public record shows them. The literal tables are not public, so most codes are proposals with
 * the words of the Act and of IMDi's pages; an entry that IMDi loads with the mark `official` is never overwritten by this file.
 */
export const CODE_LISTS: readonly CodeSeed[] = [
  ...list('REGIME', { mark: 'found', basis: 'integreringsforskriften § 72' }, [
    ['INTRO', 'Introduksjonsloven', 'Introduksjonslova', 'Introduction Act', { regimes: ['INTRO'] }],
    ['INTEG', 'Integreringsloven', 'Integreringslova', 'Integration Act', { regimes: ['INTEG'] }],
    [
      'INTEG_6A',
      'Integreringsloven kapittel 6A (kollektiv beskyttelse)',
      'Integreringslova kapittel 6A (kollektivt vern)',
      'Integration Act chapter 6A (collective protection)',
      { regimes: ['INTEG_6A'], validFrom: '2022-06-15', validTo: '2028-07-01' },
    ],
  ]),
  ...list('CATEGORY', { mark: 'found', basis: 'imdi.no, status utbetalinger og endringer i NIR' }, [
    [
      'RP_INTRO',
      'Rett og plikt til introduksjonsprogram',
      'Rett og plikt til introduksjonsprogram',
      'Right and obligation to the introduction programme',
      { regimes: ['INTRO', 'INTEG'], group: 'INTRO' },
    ],
    [
      'R_INTRO',
      'Rett til introduksjonsprogram',
      'Rett til introduksjonsprogram',
      'Right to the introduction programme',
      { regimes: ['INTEG_6A'], group: 'INTRO' },
    ],
    [
      'KT_INTRO',
      'Kan tilbys introduksjonsprogram',
      'Kan få tilbod om introduksjonsprogram',
      'May be offered the introduction programme',
      { group: 'INTRO' },
    ],
    [
      'RP_NORSK',
      'Rett og plikt til opplæring i norsk og samfunnskunnskap',
      'Rett og plikt til opplæring i norsk og samfunnskunnskap',
      'Right and obligation to training in Norwegian and social studies',
      { regimes: ['INTRO', 'INTEG'], group: 'NORSK' },
    ],
    ['R_NORSK', 'Rett til norsk', 'Rett til norsk', 'Right to Norwegian', { group: 'NORSK' }],
    [
      'P_NORSK',
      'Plikt til opplæring i norsk og samfunnskunnskap',
      'Plikt til opplæring i norsk og samfunnskunnskap',
      'Obligation to training in Norwegian and social studies',
      { regimes: ['INTRO', 'INTEG'], group: 'NORSK', mark: 'proposal', basis: 'integreringsloven § 28' },
    ],
    [
      'ASYLNORSK',
      'Norsk for asylsøkere i mottak',
      'Norsk for asylsøkjarar i mottak',
      'Norwegian for asylum seekers in reception',
      { regimes: ['INTRO', 'INTEG'], group: 'ASYL' },
    ],
  ]),
  ...list('SCHEME', { mark: 'found', basis: 'imdi.no, endringer i NIR; NIR-håndboka 2017' }, [
    ['INTRO', 'Introduksjonsprogram', 'Introduksjonsprogram', 'Introduction programme'],
    [
      'NORSK',
      'Norsk og samfunnskunnskap',
      'Norsk og samfunnskunnskap',
      'Norwegian and social studies',
      { regimes: ['INTRO', 'INTEG'] },
    ],
    [
      'NORSK_RETT',
      'Norsk rett/norskmål',
      'Norsk rett/norskmål',
      'Norwegian right/language goal',
      { regimes: INTEGRATION },
    ],
    ['ASYL', 'Asylnorsk', 'Asylnorsk', 'Norwegian for asylum seekers', { regimes: ['INTRO', 'INTEG'] }],
    [
      'MOTTAK',
      'Kvalifisering i mottak',
      'Kvalifisering i mottak',
      'Qualification in reception',
      { regimes: INTEGRATION },
    ],
  ]),
  ...list('DECISION_TYPE', { basis: 'integreringsloven § 46, integreringsforskriften § 69' }, [
    ['TILDELING', 'Tildeling', 'Tildeling', 'Award', FOUND],
    ['AVSLAG', 'Avslag', 'Avslag', 'Refusal', FOUND],
    ['FORLENGELSE', 'Forlengelse', 'Forlenging', 'Extension', FOUND],
    ['PERMISJON', 'Permisjon', 'Permisjon', 'Leave of absence', FOUND],
    ['STANS', 'Stans', 'Stans', 'Stop', FOUND],
    ['FRITAK', 'Fritak', 'Fritak', 'Exemption', FOUND],
    [
      'UTVIDET_NORSK',
      'Utvidet opplæring i norsk',
      'Utvida opplæring i norsk',
      'Additional Norwegian training',
      {
        regimes: ['INTEG_6A'],
        validFrom: '2023-07-01',
        validTo: '2026-06-30',
        mark: 'found',
        basis: 'integreringsforskriften § 43 g (opphevet)',
      },
    ],
  ]),
  ...list('FINAL_GOAL', { regimes: INTEGRATION, basis: 'integreringsloven §§ 13–14' }, [
    [
      'VGO_FULL',
      'Fullført videregående opplæring',
      'Fullført vidaregåande opplæring',
      'Completed upper secondary education',
      { group: 'UTDANNING' },
    ],
    [
      'VGO_DEL',
      'Deler av videregående opplæring',
      'Delar av vidaregåande opplæring',
      'Part of upper secondary education',
      { group: 'UTDANNING' },
    ],
    [
      'FAGBREV',
      'Fag- og yrkesopplæring',
      'Fag- og yrkesopplæring',
      'Vocational education',
      { group: 'UTDANNING' },
    ],
    [
      'HOYERE',
      'Forberede høyere utdanning',
      'Førebu høgare utdanning',
      'Prepare for education above upper secondary',
      { group: 'UTDANNING' },
    ],
    [
      'REKVALIFISERING',
      'Yrkesfaglig rekvalifisering',
      'Yrkesfagleg rekvalifisering',
      'Vocational requalification',
      { group: 'UTDANNING' },
    ],
    ['ARBEID', 'Arbeid', 'Arbeid', 'Work', { group: 'ARBEID' }],
  ]),
  ...list('MEASURE', { basis: 'integreringsloven § 14 a; SSBs tiltaksliste' }, [
    [
      'NORSK',
      'Opplæring i norsk',
      'Opplæring i norsk',
      'Training in Norwegian',
      { group: 'NORSK', mark: 'found' },
    ],
    ['SAMF', 'Samfunnskunnskap', 'Samfunnskunnskap', 'Social studies', { group: 'SAMF', mark: 'found' }],
    [
      'LIVSMESTRING',
      'Kurs i livsmestring',
      'Kurs i livsmeistring',
      'Life skills course',
      { group: 'LIVSM', regimes: INTEGRATION, mark: 'found' },
    ],
    [
      'FORELDREVEIL',
      'Foreldreveiledning',
      'Foreldrerettleiing',
      'Parental guidance',
      { group: 'FORELDRE', regimes: INTEGRATION, mark: 'found' },
    ],
    [
      'ARBEIDSPRAKSIS',
      'Arbeidspraksis',
      'Arbeidspraksis',
      'Work practice',
      { group: 'ARBEID', mark: 'found' },
    ],
    ['SPRAKPRAKSIS', 'Språkpraksis', 'Språkpraksis', 'Language practice', { group: 'ARBEID', mark: 'found' }],
    [
      'ORD_ARBEID_DELTID',
      'Ordinært arbeid på deltid',
      'Ordinært arbeid på deltid',
      'Ordinary part-time work',
      { group: 'ARBEID' },
    ],
    ['BRANSJEKURS', 'Bransjekurs', 'Bransjekurs', 'Short trade course', { group: 'ARBEID' }],
    [
      'NAV_TILTAK',
      'Arbeidsmarkedstiltak hos Nav',
      'Arbeidsmarknadstiltak hos Nav',
      'Labour market measure by Nav',
      { group: 'ARBEID' },
    ],
    [
      'GRUNNSKOLE_FOV',
      'Grunnskole / forberedende voksenopplæring',
      'Grunnskule / førebuande vaksenopplæring',
      'Primary and lower secondary school for adults',
      { group: 'UTDANNING' },
    ],
    [
      'VGO',
      'Videregående opplæring',
      'Vidaregåande opplæring',
      'Upper secondary education',
      { group: 'UTDANNING' },
    ],
    [
      'FAGBREV',
      'Fag- og yrkesopplæring',
      'Fag- og yrkesopplæring',
      'Vocational education',
      { group: 'UTDANNING' },
    ],
    [
      'REALKOMPETANSE',
      'Realkompetansevurdering',
      'Realkompetansevurdering',
      'Assessment of prior learning',
      { group: 'UTDANNING' },
    ],
    ['KARRIEREVEIL', 'Karriereveiledning', 'Karriererettleiing', 'Career guidance', { group: 'UTDANNING' }],
    [
      'SPRAKTILBUD_ENGELSK',
      'Språktilbud på engelsk',
      'Språktilbod på engelsk',
      'Language course in English',
      { group: 'ANNET', regimes: ['INTEG_6A'], mark: 'found', basis: 'imdi.no, endringer i NIR 2022' },
    ],
    [
      'SPRAKTILBUD_ANNET',
      'Annet språktilbud',
      'Anna språktilbod',
      'Other language course',
      { group: 'ANNET', regimes: ['INTEG_6A'], mark: 'found', basis: 'imdi.no, endringer i NIR 2022' },
    ],
    ['ANNET', 'Annet tiltak', 'Anna tiltak', 'Other measure', { group: 'ANNET', mark: 'found' }],
  ]),
  ...list('SUBJECT', { mark: 'found', basis: 'integreringsforskriften §§ 1–2, 53' }, [
    ['NORSK', 'Norsk', 'Norsk', 'Norwegian'],
    ['SAMF', 'Samfunnskunnskap', 'Samfunnskunnskap', 'Social studies'],
    [
      'KULTUR',
      'Norsk kultur og norske verdier',
      'Norsk kultur og norske verdiar',
      'Norwegian culture and values',
      { regimes: ['INTRO'] },
    ],
  ]),
  ...list('ABSENCE', { basis: 'integreringsforskriften §§ 6–9, integreringsloven § 21' }, [
    ['EGENMELDING', 'Egenmelding', 'Eigenmelding', 'Self-certified sick leave', { group: 'GYLDIG' }],
    [
      'LEGE',
      'Sykdom med legeerklæring',
      'Sjukdom med legeerklæring',
      'Sickness with medical certificate',
      { group: 'GYLDIG' },
    ],
    [
      'SYKT_BARN',
      'Sykt barn eller syk barnepasser',
      'Sjukt barn eller sjuk barnepassar',
      'Sick child or childminder',
      { group: 'GYLDIG' },
    ],
    ['GYLDIG_ANNET', 'Annet gyldig fravær', 'Anna gyldig fråvær', 'Other valid absence', { group: 'GYLDIG' }],
    ['UGYLDIG', 'Ugyldig fravær', 'Ugyldig fråvær', 'Invalid absence', { group: 'UGYLDIG' }],
  ]),
  ...list('LEAVE', { basis: 'integreringsforskriften §§ 11–18' }, [
    ['FRI_SVANGERSKAP', 'Fri i svangerskap', 'Fri i svangerskap', 'Time off in pregnancy'],
    ['FRI_FODSEL_MOR', 'Fri ved fødsel, mor', 'Fri ved fødsel, mor', 'Time off at birth, mother'],
    ['FRI_FODSEL_FAR', 'Fri ved fødsel, far', 'Fri ved fødsel, far', 'Time off at birth, father'],
    ['AMMEFRI', 'Ammefri', 'Ammefri', 'Time off for breastfeeding'],
    ['VELFERD', 'Velferdspermisjon', 'Velferdspermisjon', 'Welfare leave'],
    ['FRED', 'Freds- og forsoningsarbeid', 'Freds- og forsoningsarbeid', 'Peace and reconciliation work'],
    ['SYK_LANG', 'Langvarig sykdom', 'Langvarig sjukdom', 'Long-term sickness'],
    ['OMSORG', 'Omsorgspermisjon', 'Omsorgspermisjon', 'Parental care leave'],
    ['RELIGION', 'Egne høytidsdager', 'Eigne høgtidsdagar', 'Own religious days'],
    ['FERIE', 'Ferie', 'Ferie', 'Holiday'],
  ]),
  ...list(
    'END_REASON',
    { countsGoal: false, countsDenominator: true, basis: 'avslutningsårsaker, arbeidsliste' },
    [
      [
        'IKKE_REGISTRERT',
        'Avslutningsårsak ikke registrert',
        'Avslutningsårsak ikkje registrert',
        'Reason for ending not registered',
        { mark: 'found', basis: 'imdi.no, registrering av avslutningsårsak i NIR' },
      ],
      ['ARBEID', 'Arbeid', 'Arbeid', 'Work', { ...GOAL, group: 'ARBEID' }],
      [
        'VGO',
        'Videregående opplæring',
        'Vidaregåande opplæring',
        'Upper secondary education',
        { ...GOAL, group: 'UTDANNING' },
      ],
      [
        'HOYERE_UTD',
        'Høyere utdanning',
        'Høgare utdanning',
        'Higher education',
        { ...GOAL, group: 'UTDANNING' },
      ],
      [
        'GRUNNSKOLE',
        'Grunnskole / forberedende opplæring for voksne',
        'Grunnskule / førebuande opplæring for vaksne',
        'Primary and lower secondary school for adults',
      ],
      [
        'ARBEIDSSOKER',
        'Arbeidssøker',
        'Arbeidssøkjar',
        'Job seeker',
        { mark: 'found', basis: 'imdi.no, resultater 2007' },
      ],
      [
        'NAV_TILTAK',
        'Arbeidsmarkedstiltak eller kvalifiseringsprogram',
        'Arbeidsmarknadstiltak eller kvalifiseringsprogram',
        'Labour market measure or qualification programme',
      ],
      [
        'PROGRAMTID_UTLOPT',
        'Programtiden utløpt',
        'Programtida gått ut',
        'Programme time ran out',
        { basis: 'imdi.no, stans av introduksjonsprogram' },
      ],
      [
        'AVBRUTT_EGET_ONSKE',
        'Avbrutt etter eget ønske',
        'Avbroten etter eige ønske',
        'Withdrew by own wish',
        { basis: 'imdi.no, stans av introduksjonsprogram' },
      ],
      [
        'STANSET',
        'Permanent stans',
        'Permanent stans',
        'Permanently stopped',
        { basis: 'imdi.no, stans av introduksjonsprogram' },
      ],
      [
        'FLYTTET',
        'Flyttet til annen kommune',
        'Flytta til ein annan kommune',
        'Moved to another municipality',
      ],
      ['HELSE', 'Helsemessige årsaker', 'Helsemessige årsaker', 'Health reasons'],
      [
        'OMSORG',
        'Omsorgspermisjon eller hjemmeværende',
        'Omsorgspermisjon eller heimeverande',
        'Care leave or at home',
      ],
      ['UTVANDRET', 'Utvandret', 'Utvandra', 'Emigrated'],
      ['DOD', 'Død', 'Død', 'Deceased'],
      ['ANNET', 'Annet', 'Anna', 'Other'],
    ],
  ),
  ...list('LANGUAGE_LEVEL', { mark: 'found', basis: 'integreringsforskriften §§ 26–28' }, [
    ['A1', 'A1', 'A1', 'A1'],
    ['A2', 'A2', 'A2', 'A2'],
    ['B1', 'B1', 'B1', 'B1'],
    ['B2', 'B2', 'B2', 'B2'],
    ['C1', 'C1', 'C1', 'C1'],
    ['KAR2', 'Karakteren 2 i norsk', 'Karakteren 2 i norsk', 'Grade 2 in Norwegian'],
  ]),
  ...list('PERMIT_GROUND', { regimes: INTEGRATION, mark: 'found', basis: 'integreringsloven §§ 9, 27, 28' }, [
    ['9a', 'Flyktning (§ 9 a)', 'Flyktning (§ 9 a)', 'Refugee (§ 9 a)'],
    ['9b', 'Overføringsflyktning (§ 9 b)', 'Overføringsflyktning (§ 9 b)', 'Resettlement refugee (§ 9 b)'],
    [
      '9c',
      'Opphold på humanitært grunnlag (§ 9 c)',
      'Opphald på humanitært grunnlag (§ 9 c)',
      'Humanitarian grounds after asylum application (§ 9 c)',
    ],
    [
      '9d',
      'Begrenset tillatelse i påvente av identitet (§ 9 d)',
      'Avgrensa løyve i påvente av identitet (§ 9 d)',
      'Limited permit awaiting documented identity (§ 9 d)',
    ],
    ['9e', 'Kollektiv beskyttelse (§ 9 e)', 'Kollektivt vern (§ 9 e)', 'Collective protection (§ 9 e)'],
    ['9f', 'Familiegjenforening (§ 9 f)', 'Familiesameining (§ 9 f)', 'Family reunification (§ 9 f)'],
    [
      '9g',
      'Fornybar tillatelse etter § 53 (§ 9 g)',
      'Fornybart løyve etter § 53 (§ 9 g)',
      'Renewable permit under § 53 (§ 9 g)',
    ],
    [
      '27',
      'Annet grunnlag for permanent opphold (§ 27)',
      'Anna grunnlag for permanent opphald (§ 27)',
      'Other basis for permanent residence (§ 27)',
    ],
    ['28a', 'Plikt, bokstav a (§ 28)', 'Plikt, bokstav a (§ 28)', 'Obligation, letter a (§ 28)'],
    ['28b', 'Plikt, bokstav b (§ 28)', 'Plikt, bokstav b (§ 28)', 'Obligation, letter b (§ 28)'],
    ['28c', 'Plikt, bokstav c (§ 28)', 'Plikt, bokstav c (§ 28)', 'Obligation, letter c (§ 28)'],
    [
      '34',
      'Kollektiv beskyttelse (utlendingsloven § 34)',
      'Kollektivt vern (utlendingslova § 34)',
      'Collective protection (Immigration Act § 34)',
      { regimes: ['INTEG_6A', 'INTEG'], validFrom: '2022-03-11', basis: 'utlendingsloven § 34' },
    ],
    [
      'INTRO',
      'Tillatelse etter introduksjonsloven',
      'Løyve etter introduksjonslova',
      'Permit under the Introduction Act',
      { regimes: ['INTRO'], mark: 'proposal', basis: 'introduksjonsloven § 2' },
    ],
  ]),
  ...list('CITIZENSHIP', { basis: 'integreringsloven § 8' }, [
    ['TREDJELAND', 'Tredjeland', 'Tredjeland', 'Third country'],
    ['EOS', 'EØS', 'EØS', 'EEA'],
    ['NORDISK', 'Nordisk', 'Nordisk', 'Nordic'],
  ]),
  ...list('CONFIDENTIALITY', { mark: 'found', basis: 'folkeregisterloven § 10-4' }, [
    ['UGRADERT', 'Ugradert', 'Ugradert', 'Not graded'],
    ['FORTROLIG', 'Fortrolig adresse', 'Fortruleg adresse', 'Confidential address'],
    ['STRENGT', 'Strengt fortrolig adresse', 'Strengt fortruleg adresse', 'Strictly confidential address'],
  ]),
  ...list('APPEAL_OUTCOME', { basis: 'integreringsloven § 47; arbeidsliste' }, [
    ['OMGJORT', 'Omgjort av kommunen', 'Gjort om av kommunen', 'Reversed by the municipality'],
    ['OVERSENDT', 'Oversendt statsforvalteren', 'Send til statsforvaltaren', 'Sent to the County Governor'],
    ['STADFESTET', 'Stadfestet', 'Stadfesta', 'Upheld'],
    ['ENDRET', 'Endret', 'Endra', 'Changed'],
    ['OPPHEVET', 'Opphevet og sendt tilbake', 'Oppheva og send tilbake', 'Set aside and sent back'],
    ['AVVIST', 'Avvist', 'Avvist', 'Dismissed'],
    ['TRUKKET', 'Trukket', 'Trekt', 'Withdrawn'],
  ]),
  ...list(
    'LEGAL_GROUND',
    { regimes: INTEGRATION, mark: 'found', basis: 'integreringsforskriften §§ 23–25, 36' },
    [
      [
        '23-1',
        '§ 23 nr. 1: B1 i alle fire delprøver',
        '§ 23 nr. 1: B1 i alle fire delprøver',
        '§ 23 no. 1: B1 in all four part tests',
      ],
      [
        '23-2',
        '§ 23 nr. 2: B1 på eldre prøver',
        '§ 23 nr. 2: B1 på eldre prøver',
        '§ 23 no. 2: B1 on older tests',
      ],
      [
        '23-3',
        '§ 23 nr. 3: karakteren 2, FOV modul 4',
        '§ 23 nr. 3: karakteren 2, FOV modul 4',
        '§ 23 no. 3: grade 2, adult module 4',
      ],
      [
        '23-4',
        '§ 23 nr. 4: karakteren 2, grunnskole',
        '§ 23 nr. 4: karakteren 2, grunnskule',
        '§ 23 no. 4: grade 2, primary school',
      ],
      [
        '23-5',
        '§ 23 nr. 5: karakteren 2, videregående',
        '§ 23 nr. 5: karakteren 2, vidaregåande',
        '§ 23 no. 5: grade 2, upper secondary',
      ],
      ['23-6', '§ 23 nr. 6: realkompetanse', '§ 23 nr. 6: realkompetanse', '§ 23 no. 6: prior learning'],
      [
        '23-7',
        '§ 23 nr. 7: 30 studiepoeng norsk eller samisk',
        '§ 23 nr. 7: 30 studiepoeng norsk eller samisk',
        '§ 23 no. 7: 30 credits in Norwegian or Sami',
      ],
      [
        '23-8',
        '§ 23 nr. 8: fyller opptakskrav',
        '§ 23 nr. 8: fyller opptakskrav',
        '§ 23 no. 8: admission requirement met',
      ],
      ['24-1', '§ 24 nr. 1: bestått prøve', '§ 24 nr. 1: greidd prøve', '§ 24 no. 1: test passed'],
      [
        '24-2',
        '§ 24 nr. 2: karakteren 2, grunnskole',
        '§ 24 nr. 2: karakteren 2, grunnskule',
        '§ 24 no. 2: grade 2, primary school',
      ],
      [
        '24-3',
        '§ 24 nr. 3: karakteren 2, videregående',
        '§ 24 nr. 3: karakteren 2, vidaregåande',
        '§ 24 no. 3: grade 2, upper secondary',
      ],
      ['24-4', '§ 24 nr. 4: realkompetanse', '§ 24 nr. 4: realkompetanse', '§ 24 no. 4: prior learning'],
      ['24-5', '§ 24 nr. 5: 10 studiepoeng', '§ 24 nr. 5: 10 studiepoeng', '§ 24 no. 5: 10 credits'],
      [
        '25',
        '§ 25: helse eller andre tungtveiende årsaker',
        '§ 25: helse eller andre tungtvegande årsaker',
        '§ 25: health or other weighty reasons',
      ],
      ['36', '§ 36: fritak fra prøve', '§ 36: fritak frå prøve', '§ 36: exemption from the test'],
    ],
  ),
];

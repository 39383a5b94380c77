type Query = Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>;

/** Adds a query to a path; empty values are left out, lists become repeated names. */
export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '' || value === false) continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

const id = (value: string | number) => encodeURIComponent(String(value));

/** What a person page is opened for: a finding, a ticket, or neither (then the page asks). */
type PersonContext = { finding?: number | null; ticket?: number | null };

const context = ({ finding, ticket }: PersonContext) => ({ funn: finding, sak: ticket });

/** Every URL of the portal, in the order of routes.ts. No path ever holds a person number. */
export const paths = {
  home: () => '/',

  signIn: (query: { til?: string; epost?: string; ut?: boolean; tapt?: boolean } = {}) =>
    withQuery('/logg-inn', query),
  signOut: () => '/logg-ut',
  chooseLanguage: () => '/sprak',
  chooseColorScheme: () => '/fargevalg',
  ownAccount: () => '/min-konto',
  setPassword: (token: string) => `/nytt-passord/${id(token)}`,

  persons: (query: Query = {}) => withQuery('/personer', query),
  exportPersons: (query: Query = {}) => withQuery('/personer/eksport', query),
  exportNumbers: (query: Query = {}) => withQuery('/personer/eksport/numre', query),
  reports: (query: Query = {}) => withQuery('/personer/rapporter', query),
  report: (report: string, query: Query = {}) => withQuery(`/personer/rapporter/${id(report)}`, query),
  exportReport: (report: string, query: Query = {}) =>
    withQuery(`/personer/rapporter/${id(report)}/eksport`, query),
  person: (personId: number, about: PersonContext = {}) =>
    withQuery(`/personer/${id(personId)}`, context(about)),
  personPurpose: (personId: number, query: Query = {}) =>
    withQuery(`/personer/${id(personId)}/formal`, query),
  personHistory: (personId: number, about: PersonContext & { day?: string } = {}) =>
    withQuery(`/personer/${id(personId)}/historikk`, { ...context(about), dag: about.day }),
  timeMachine: (
    personId: number,
    about: PersonContext & { days?: [string, string]; sets?: [number | null, number | null] } = {},
  ) =>
    withQuery(`/personer/${id(personId)}/tidsmaskin`, {
      ...context(about),
      dag: about.days?.[0],
      regler: about.sets?.[0],
      mot: about.days?.[1],
      motregler: about.sets?.[1],
    }),
  finding: (personId: number, findingId: number) => `/personer/${id(personId)}/funn/${id(findingId)}`,
  correct: (personId: number, change: string, about: PersonContext & { row?: string } = {}) =>
    withQuery(`/personer/${id(personId)}/rett/${id(change)}`, { ...context(about), post: about.row }),
  smallestFix: (personId: number, about: PersonContext = {}) =>
    withQuery(`/personer/${id(personId)}/minste-rettelse`, context(about)),
  proposeChange: (personId: number, change: string, about: { ticket: number; row?: string }) =>
    withQuery(`/personer/${id(personId)}/foresla/${id(change)}`, { sak: about.ticket, post: about.row }),
  proposal: (personId: number, proposalId: string, about: PersonContext = {}) =>
    withQuery(`/personer/${id(personId)}/forslag/${id(proposalId)}`, context(about)),
  changeDone: (changeId: number, about: PersonContext = {}) =>
    withQuery(`/endringer/${id(changeId)}`, context(about)),

  findings: (query: Query = {}) => withQuery('/funn', query),
  findingsByPerson: (query: Query = {}) => withQuery('/funn/personer', query),
  workPlan: (query: Query = {}) => withQuery('/funn/plan', query),
  bulkFix: (query: Query = {}) => withQuery('/funn/samlet', query),
  bulkFixResult: (bulkId: string) => `/funn/samlet/${id(bulkId)}`,
  exportFindings: (query: Query = {}) => withQuery('/funn/eksport', query),
  sameCause: (query: Query = {}) => withQuery('/funn/samme-arsak', query),
  causeGroup: (query: Query) => withQuery('/funn/samme-arsak/gruppe', query),
  exceptions: (query: Query = {}) => withQuery('/unntak', query),
  exception: (exceptionId: number) => `/unntak/${id(exceptionId)}`,
  score: (query: Query = {}) => withQuery('/score', query),
  scoreReport: (query: Query = {}) => withQuery('/score/rapport', query),
  scoreReportPdf: (query: Query = {}) => withQuery('/score/rapport/pdf', query),
  rules: () => '/regler',
  rule: (ruleId: string) => `/regler/${id(ruleId)}`,
  municipalityFindings: (query: Query = {}) => withQuery('/funn/kommunen', query),
  comparison: (query: Query = {}) => withQuery('/sammenligning', query),
  national: (query: Query = {}) => withQuery('/nasjonalt', query),
  comparisons: (query: Query = {}) => withQuery('/nasjonalt/sammenligning', query),
  nationalMap: (query: Query = {}) => withQuery('/nasjonalt/kart', query),
  publishedResults: () => '/nasjonalt/publisert',
  evaluationRuns: () => '/kvalitetskjoring',

  uploads: (query: Query = {}) => withQuery('/opplasting', query),
  templateFile: (kind: string, query: Query = {}) => withQuery(`/opplasting/mal/${id(kind)}`, query),
  receipt: (transferId: string) => `/opplasting/${id(transferId)}`,
  rejectedRows: (transferId: string, query: Query = {}) =>
    withQuery(`/opplasting/${id(transferId)}/avvist`, query),

  tickets: (query: Query = {}) => withQuery('/saker', query),
  nextTicket: () => '/saker/neste',
  exportTickets: (query: Query = {}) => withQuery('/saker/eksport', query),
  deskFigures: (query: Query = {}) => withQuery('/saker/tall', query),
  bulk: (query: Query = {}) => withQuery('/saker/samlet', query),
  bulkResult: (bulkId: string) => `/saker/samlet/${id(bulkId)}`,
  ticketView: (query: Query = {}) => withQuery('/saker/visning', query),
  newTicket: (about: { finding?: number | null; person?: number | null } = {}) =>
    withQuery('/saker/ny', { funn: about.finding, person: about.person }),
  standardTexts: () => '/standardtekster',
  standardText: (textId: number | 'ny') => `/standardtekster/${id(textId)}`,
  searchTexts: (number: number, query: { q: string }) =>
    withQuery(`/saker/${id(number)}/standardtekster`, query),
  presence: (about: { ticket?: number | null }) => withQuery('/saker/tilstede', { sak: about.ticket }),
  saveDraft: () => '/saker/utkast',
  uploadAttachment: () => '/saker/vedlegg',
  attachment: (attachmentId: string) => `/saker/vedlegg/${id(attachmentId)}`,
  ticket: (number: number) => `/saker/${id(number)}`,
  ticketReceipt: (number: number) => `/saker/${id(number)}/kvittering`,

  rateTicket: (number: number) => `/saker/${id(number)}/vurdering`,
  absences: () => '/saker/fravaer',
  serviceLevels: (query: Query = {}) => withQuery('/saker/svarfrister', query),
  retention: (query: Query = {}) => withQuery('/saker/oppbevaring', query),

  knownErrors: (query: Query = {}) => withQuery('/kjente-feil', query),
  newKnownError: (query: Query = {}) => withQuery('/kjente-feil/ny', query),
  knownErrorPeaks: () => '/kjente-feil/topper',
  knownError: (number: number) => `/kjente-feil/${id(number)}`,
  editKnownError: (number: number) => `/kjente-feil/${id(number)}/rediger`,
  closeKnownError: (number: number) => `/kjente-feil/${id(number)}/lukk`,
  answerKnownError: (number: number) => `/kjente-feil/${id(number)}/svar`,
  makeKnownError: (ticketNumber: number) => `/saker/${id(ticketNumber)}/kjent-feil`,
  openKnownErrors: (query: Query = {}) => withQuery('/apent/kjente-feil', query),
  knownErrorFeed: (format: 'rss' | 'json') => `/apent/kjente-feil/${format}`,
  notices: () => '/driftsmeldinger',

  accessLog: (query: Query = {}) => withQuery('/innsyn', query),
  users: (query: Query = {}) => withQuery('/brukere', query),
  newUser: () => '/brukere/ny',
  user: (userId: string) => `/brukere/${id(userId)}`,
  mails: (query: Query = {}) => withQuery('/admin/epost', query),
  mail: (mailId: string) => `/admin/epost/${id(mailId)}`,
  operations: () => '/admin/drift',
} as const;

import { parameterOn } from '../dated-parameters';
import { defineRule } from '../define-rule';
import { SOCIAL_STUDIES_CASES } from './dq-055.cases';

const HOURS = parameterOn('socialStudiesHours', 'f.came_on');

/**
 * Too few hours of social studies a year after the offered start (permit or arrival from August 2023), and before that
 * at the end of the right. The register does not say who is responsible: full-time upper secondary is taken to mean the
 * county. Read for right and obligation only; for a duty alone the reference names no hours of social studies.
 */
export const dq055 = defineRule({
  id: 'DQ-055',
  letter: 'W',
  affects: ['U', 'T'],
  dimension: 'timeliness',
  regimes: ['INTEG'],
  minutes: 10,
  fixes: ['register_decision', 'correct_dates'],
  fact: 'training_right',
  applies: `f.has_norwegian_duty and f.full_time_rows = 0 and not f.is_exempt_from_social_studies
    and f.social_hours_known and f.social_studies_due_on is not null`,
  fails: `:today > f.social_studies_due_on and f.social_hours < ${HOURS}`,
  turns: [`f.social_studies_due_on + 1`],
  businessKey: `''`,
  evidence: {
    dueOn: { kind: 'date', sql: `f.social_studies_due_on` },
    hours: { kind: 'number', sql: `f.social_hours` },
    least: { kind: 'number', sql: HOURS },
  },
  words: {
    nb: {
      title: 'For få timer samfunnskunnskap innen fristen',
      sentence:
        'Fristen var {{dueOn}}. Det er ført {{hours}} timer samfunnskunnskap, og det skal være minst {{least}}.',
      why: 'Samfunnskunnskap skal som regel være gjennomført innen ett år etter at oppstart ble tilbudt. Manglende timer kan ramme personen i en sak om permanent opphold.',
      mustFix:
        'Ja. Det kan ramme personen i en sak om permanent opphold, og statsforvalteren kan etterspørre opplysningen i tilsyn.',
      deadline:
        'Innen to måneder etter at opplysningen forelå (integreringsforskriften § 58), og senest innen fristen for årets kontroll.',
      fixInNir:
        'Før timene som er gitt, også dem fra mottak. Er personen fritatt, registrerer du vedtaket om fritak, og var det permisjon, vedtaket om permisjon. Gjenstår timene, setter du opp plan for dem.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example: 'Oppstart ble tilbudt 01.09.2025. Den 02.09.2026 er det ført 50 av 75 timer.',
      basis: 'Integreringsloven §§ 33 og 37. Integreringsforskriften §§ 73 og 74.',
    },
    nn: {
      title: 'For få timar samfunnskunnskap innan fristen',
      sentence:
        'Fristen var {{dueOn}}. Det er ført {{hours}} timar samfunnskunnskap, og det skal vere minst {{least}}.',
      why: 'Samfunnskunnskap skal som regel vere gjennomført innan eitt år etter at oppstart vart tilbydd. Manglande timar kan råke personen i ei sak om permanent opphald.',
      mustFix:
        'Ja. Det kan råke personen i ei sak om permanent opphald, og statsforvaltaren kan etterspørje opplysninga i tilsyn.',
      deadline:
        'Innan to månader etter at opplysninga låg føre (integreringsforskrifta § 58), og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Før timane som er gitt, også dei frå mottak. Er personen friteken, registrerer du vedtaket om fritak, og var det permisjon, vedtaket om permisjon. Står timane att, set du opp plan for dei.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example: 'Oppstart vart tilbydd 01.09.2025. Den 02.09.2026 er det ført 50 av 75 timar.',
      basis: 'Integreringslova §§ 33 og 37. Integreringsforskrifta §§ 73 og 74.',
    },
    en: {
      title: 'Too few hours of social studies by the deadline',
      sentence:
        'The deadline was {{dueOn}}. {{hours}} hours of social studies are entered, and there must be at least {{least}}.',
      why: 'Social studies must as a rule be completed within a year of the offered start. Missing hours can harm the person in a case about permanent residence.',
      mustFix:
        'Yes. It can harm the person in a case about permanent residence, and the County Governor can ask for the information in supervision.',
      deadline:
        'Within two months after the information existed (Integration Regulations § 58), and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Enter the hours that were given, also those from reception. If the person is exempt, register the decision on exemption, and if there was leave, the decision on leave. If hours remain, plan them.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example: 'The start was offered on 01.09.2025. On 02.09.2026, 50 of 75 hours are entered.',
      basis: 'Integration Act §§ 33 and 37. Integration Regulations §§ 73 and 74.',
    },
  },
  cases: SOCIAL_STUDIES_CASES,
});

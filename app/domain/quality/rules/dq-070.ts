import { parameterOn } from '../dated-parameters';
import { defineRule } from '../define-rule';
import { YEARLY_LEAVES } from '../legal-parameters';
import { DQ_070_CASES } from './dq-070.cases';

const LIMIT = `case f.leave_type ${Object.entries(YEARLY_LEAVES)
  .map(([code, limit]) => `when '${code}' then ${parameterOn(limit, 'make_date(f.year, 1, 1)')}`)
  .join(' ')} end`;

/**
 * More working days of welfare leave, peace work, own religious days or holiday in a calendar year than the regulation
 * allows. Years that have not begun are not judged.
 */
export const dq070 = defineRule({
  id: 'DQ-070',
  letter: 'W',
  affects: ['T'],
  dimension: 'validity',
  regimes: ['INTEG'],
  minutes: 10,
  fixes: ['correct_dates', 'annul_duplicate'],
  fact: 'leave_year',
  applies: `true`,
  fails: `f.days > ${LIMIT}`,
  businessKey: `f.leave_type || ':' || f.year`,
  evidence: {
    variant: { kind: 'variant', sql: `case when f.is_running then 'running' else 'counted' end` },
    leaveType: { kind: 'code', list: 'LEAVE', sql: `f.leave_type` },
    year: { kind: 'number', sql: `f.year` },
    // Of leave that still runs the number would change every day.
    days: { kind: 'number', sql: `case when not f.is_running then f.days end` },
    limit: { kind: 'number', sql: LIMIT },
  },
  words: {
    nb: {
      title: 'For mange dager permisjon eller ferie i et år',
      sentence: {
        counted: '{{leaveType}}: {{days}} virkedager i {{year}}. Grensen er {{limit}}.',
        running: '{{leaveType}}: mer enn {{limit}} virkedager i {{year}}, og perioden har ingen sluttdato.',
      },
      why: 'Hver type permisjon har et høyeste antall virkedager i kalenderåret. Flere dager betyr som regel at typen eller datoene er feil.',
      mustFix: 'Ja. Det som er registrert, kan ikke stemme, og statsforvalteren kan ta det opp i tilsyn.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller type og datoer i permisjonsvedtakene for året. Rett det som er feil, eller annuller et vedtak som står to ganger.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Velferdspermisjon fra 02.03.2026 til 20.03.2026 er 15 virkedager. Grensen er 10.',
      basis: 'Integreringsforskriften §§ 14, 14 a, 17 og 18.',
    },
    nn: {
      title: 'For mange dagar permisjon eller ferie i eit år',
      sentence: {
        counted: '{{leaveType}}: {{days}} virkedagar i {{year}}. Grensa er {{limit}}.',
        running: '{{leaveType}}: meir enn {{limit}} virkedagar i {{year}}, og perioden har ingen sluttdato.',
      },
      why: 'Kvar type permisjon har eit høgaste tal på virkedagar i kalenderåret. Fleire dagar tyder som regel på at typen eller datoane er feil.',
      mustFix: 'Ja. Det som er registrert, kan ikkje stemme, og statsforvaltaren kan ta det opp i tilsyn.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller type og datoar i permisjonsvedtaka for året. Rett det som er feil, eller annuller eit vedtak som står to gonger.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Velferdspermisjon frå 02.03.2026 til 20.03.2026 er 15 virkedagar. Grensa er 10.',
      basis: 'Integreringsforskrifta §§ 14, 14 a, 17 og 18.',
    },
    en: {
      title: 'Too many days of leave or holiday in a year',
      sentence: {
        counted: '{{leaveType}}: {{days}} working days in {{year}}. The limit is {{limit}}.',
        running:
          '{{leaveType}}: more than {{limit}} working days in {{year}}, and the period has no end date.',
      },
      why: 'Each kind of leave has a highest number of working days in the calendar year. More days usually mean that the kind or the dates are wrong.',
      mustFix:
        'Yes. What is registered cannot be right, and the County Governor can raise it in supervision.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check the kind and the dates of the year’s decisions on leave. Correct what is wrong, or annul a decision that stands twice.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'Welfare leave from 02.03.2026 to 20.03.2026 is 15 working days. The limit is 10.',
      basis: 'Integration Regulations §§ 14, 14 a, 17 and 18.',
    },
  },
  cases: DQ_070_CASES,
});

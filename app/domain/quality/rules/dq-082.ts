import { ALL_REGIMES, defineRule } from '../define-rule';

/** An end that NIR set by itself when the time ran out. */
export const dq082 = defineRule({
  id: 'DQ-082',
  letter: 'E',
  affects: ['R'],
  dimension: 'validity',
  regimes: ALL_REGIMES,
  minutes: 5,
  fixes: ['replace_automatic_end'],
  fact: 'programme_end',
  applies: `true`,
  fails: `f.set_by = 'SYSTEM'`,
  businessKey: `'programme_end:' || f.id`,
  evidence: {
    endedOn: { kind: 'date', sql: `f.ended_on` },
  },
  words: {
    nb: {
      title: 'NIR har avsluttet programmet av seg selv',
      sentence: 'Avslutningen {{endedOn}} er satt av NIR, ikke av kommunen.',
      why: 'NIR setter noen ganger en avslutning ved en feil. Deltakeren ser da ut til å ha sluttet uten grunn.',
      mustFix: 'Ja. Feilen påvirker de offisielle tallene for kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Slett den automatiske avslutningen og registrer den riktige i samme steg. Deltar personen fortsatt, sletter du bare den automatiske.',
      fixInSpecialistSystem:
        'Er avslutningen allerede overført, retter du direkte i NIR. Ellers registrerer du avslutningen i fagsystemet, overfører på nytt og kontrollerer i NIR.',
      example:
        'Avslutningen 30.06.2026 er satt av systemet. Deltakeren sluttet 15.08.2026 og gikk til arbeid.',
      basis: 'IMDi om kjent feil: avslutning satt av systemet skal slettes og registreres på nytt.',
    },
    nn: {
      title: 'NIR har avslutta programmet av seg sjølv',
      sentence: 'Avslutninga {{endedOn}} er sett av NIR, ikkje av kommunen.',
      why: 'NIR set nokre gonger ei avslutning ved ein feil. Deltakaren ser då ut til å ha slutta utan grunn.',
      mustFix: 'Ja. Feilen påverkar dei offisielle tala for kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Slett den automatiske avslutninga og registrer den rette i same steg. Deltek personen framleis, slettar du berre den automatiske.',
      fixInSpecialistSystem:
        'Er avslutninga alt overført, rettar du direkte i NIR. Elles registrerer du avslutninga i fagsystemet, overfører på nytt og kontrollerer i NIR.',
      example:
        'Avslutninga 30.06.2026 er sett av systemet. Deltakaren slutta 15.08.2026 og gjekk til arbeid.',
      basis: 'IMDi om kjend feil: avslutning sett av systemet skal slettast og registrerast på nytt.',
    },
    en: {
      title: 'NIR has ended the programme by itself',
      sentence: 'The end on {{endedOn}} was set by NIR, not by the municipality.',
      why: 'NIR sometimes sets an end by mistake. The participant then seems to have left for no reason.',
      mustFix: 'Yes. The error affects the official figures of the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Delete the automatic end and register the right one in the same step. If the person still takes part, just delete the automatic one.',
      fixInSpecialistSystem:
        'If the end has already been transferred, correct it directly in NIR. Otherwise register the end in the specialist system, transfer again and check in NIR.',
      example:
        'The end on 30.06.2026 was set by the system. The participant left on 15.08.2026 and went to work.',
      basis: 'IMDi on the known error: an end set by the system must be deleted and registered again.',
    },
  },
  cases: [
    {
      name: 'set by a user',
      kind: 'just_passes',
      record: { ends: [{ endedOn: '2026-05-01', reason: 'ARBEID', setBy: 'BRUKER' }] },
      expect: 'passes',
    },
    {
      name: 'set by the system',
      kind: 'just_fails',
      record: { ends: [{ endedOn: '2026-05-01', reason: 'ARBEID', setBy: 'SYSTEM' }] },
      expect: 'fails',
    },
    {
      name: 'two of them',
      kind: 'other',
      findings: 2,
      record: {
        ends: [
          { endedOn: '2025-05-01', reason: 'ARBEID', setBy: 'SYSTEM' },
          { endedOn: '2026-05-01', reason: 'ARBEID', setBy: 'SYSTEM' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'an end without a date',
      kind: 'open_ended',
      record: { ends: [{ endedOn: null, reason: 'ARBEID', setBy: 'SYSTEM' }] },
      expect: 'fails',
    },
    {
      name: 'the automatic end is annulled',
      kind: 'not_applicable',
      record: { ends: [{ endedOn: '2026-05-01', reason: 'ARBEID', setBy: 'SYSTEM', annulled: true }] },
      expect: 'not_applicable',
    },
  ],
});

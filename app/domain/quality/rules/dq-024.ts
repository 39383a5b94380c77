import { ALL_REGIMES, defineRule } from '../define-rule';
import { DQ_024_CASES } from './dq-024.cases';

/** Two awards of the programme in different municipalities cover the same days. */
export const dq024 = defineRule({
  id: 'DQ-024',
  letter: 'W',
  affects: ['R', 'G'],
  dimension: 'consistency',
  regimes: ALL_REGIMES,
  minutes: 10,
  fixes: ['correct_dates', 'annul_duplicate'],
  fact: 'award',
  applies: `true`,
  fails: `not f.same_municipality`,
  businessKey: `'decision:' || f.id || '+' || f.other_id`,
  evidence: {
    firstFrom: { kind: 'date', sql: `f.from_date` },
    firstTo: { kind: 'date', sql: `f.to_date` },
    firstMunicipality: { kind: 'text', sql: `f.municipality` },
    secondFrom: { kind: 'date', sql: `f.other_from_date` },
    secondTo: { kind: 'date', sql: `f.other_to_date` },
    secondMunicipality: { kind: 'text', sql: `f.other_municipality` },
  },
  words: {
    nb: {
      title: 'To kommuner har tildelt program for samme tid',
      sentence:
        'Tildelingen i {{firstMunicipality}} fra {{firstFrom}} og tildelingen i {{secondMunicipality}} fra {{secondFrom}} dekker samme tid.',
      why: 'En deltaker går i program i én kommune om gangen. Når vedtakene overlapper, regnes personen med to steder, og tilskuddet kan gå til feil kommune.',
      mustFix: 'Ja. Feilen påvirker både de offisielle tallene og tilskuddet til kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kommunen personen flyttet fra, retter sluttdatoen i sitt vedtak til dagen før flyttingen. Er et vedtak registrert ved en feil, annulleres det.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example:
        'Personen flyttet fra Arendal til Oslo 01.05.2026. Vedtaket i Arendal løper til 31.12.2026, og vedtaket i Oslo begynner 01.05.2026.',
      basis: 'Ett vedtak om program for samme tid. Regelen er foreslått og ikke fastsatt i regelverket.',
    },
    nn: {
      title: 'To kommunar har tildelt program for same tid',
      sentence:
        'Tildelinga i {{firstMunicipality}} frå {{firstFrom}} og tildelinga i {{secondMunicipality}} frå {{secondFrom}} dekkjer same tid.',
      why: 'Ein deltakar går i program i éin kommune om gongen. Når vedtaka overlappar, blir personen rekna med to stader, og tilskotet kan gå til feil kommune.',
      mustFix: 'Ja. Feilen påverkar både dei offisielle tala og tilskotet til kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kommunen som personen flytta frå, rettar sluttdatoen i vedtaket sitt til dagen før flyttinga. Er eit vedtak registrert ved ein feil, blir det annullert.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example:
        'Personen flytta frå Arendal til Oslo 01.05.2026. Vedtaket i Arendal gjeld til 31.12.2026, og vedtaket i Oslo byrjar 01.05.2026.',
      basis: 'Eitt vedtak om program for same tid. Regelen er foreslått og ikkje fastsett i regelverket.',
    },
    en: {
      title: 'Two municipalities have awarded the programme for the same time',
      sentence:
        'The award of {{firstMunicipality}} from {{firstFrom}} and the award of {{secondMunicipality}} from {{secondFrom}} cover the same time.',
      why: 'A participant is in the programme of one municipality at a time. When awards overlap, the person counts twice and the grant may go to the wrong municipality.',
      mustFix: 'Yes. The error affects both the official figures and the grant to the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'The municipality left behind corrects the end date of its decision to the day before the move. A decision registered by mistake is annulled.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example:
        'The person moved from Arendal to Oslo on 01.05.2026. The decision of Arendal runs until 31.12.2026, and that of Oslo begins on 01.05.2026.',
      basis: 'One award for the same time. The rule is a proposal and not laid down in law.',
    },
  },
  cases: DQ_024_CASES,
});

import { describe, expect, it } from 'vitest';
import { createFormat } from '~/i18n/format';
import type { Language } from '~/i18n/language';
import { wordsFor } from '~/i18n/words-for.server';
import { scorePage } from '~test/factories/score-page';
import * as say from './score-sentences';

const voice = (language: Language) => [wordsFor(language), createFormat(language)] as const;
const plain = (text: string | null): string | null => text?.replaceAll('\u00a0', ' ') ?? null;

describe('the sentences about a score', () => {
  it.each([
    ['nb', '91,9 av 100: 900 personer, 612 uten feil.', 'Opp 1,2 siden 20. oktober, fra 90,7 til 91,9.'],
    ['nn', '91,9 av 100: 900 personar, 612 utan feil.', 'Opp 1,2 sidan 20. oktober, frå 90,7 til 91,9.'],
    [
      'en',
      '91,9 out of 100: 900 persons, 612 without faults.',
      'Up 1,2 since 20 October, from 90,7 to 91,9.',
    ],
  ] as const)('say in %s where it stands and how it has moved', (language, stands, moved) => {
    const [t, format] = voice(language);
    expect(plain(say.sayScore(scorePage(), t, format))).toBe(stands);
    expect(plain(say.sayChange(scorePage(), t, format))).toBe(moved);
  });

  it('hold the values of what costs most and of what rules share', () => {
    expect(say.sayLoss(scorePage(), ...voice('nb')).map(plain)).toEqual([
      'Personene taper 7 250 poeng til sammen. Delt på 900 personer er det 8,1 hver.',
      'Mest koster «Avslutningsårsak er ikke registrert»: 4,44 av scoren. Den slår ut for 80 av 300 personer.',
      'Noen taper alle 100 poengene på flere regler samtidig. For dem kommer 0,06 av scoren først tilbake når flere regler er rettet.',
    ]);
  });

  it.each([
    [
      'nb',
      '14 funn skyldes kjente feil hos IMDi og teller ikke. Talte de med, ville scoren vært 91,1, ikke 91,9.',
    ],
    [
      'nn',
      '14 funn kjem av kjende feil hos IMDi og tel ikkje. Talde dei med, ville scoren vore 91,1, ikkje 91,9.',
    ],
    [
      'en',
      '14 findings are due to known errors at IMDi and do not count. If they did, the score would be 91,1, not 91,9.',
    ],
  ] as const)('say in %s what the score is with known errors and without', (language, sentence) => {
    expect(plain(say.sayCounted(scorePage(), ...voice(language))[0] ?? null)).toBe(sentence);
  });

  it('name the worst covered of those with the duty, with its denominator', () => {
    expect(plain(say.sayCoverage(scorePage(), ...voice('nb')))).toBe(
      'Dårligst dekket er norskmål: 101 av 130 (78 %). 23 mangler, og 6 har fortsatt tid.',
    );
    const covered = scorePage({ coverage: [{ kind: 'contract', duty: 5, covered: 4, waiting: 1 }] });
    expect(say.sayCoverage(covered, ...voice('nb'))).toContain('Alle som kommunen har plikt overfor');
  });

  it('say how much came within the legal two months', () => {
    expect(plain(say.sayTimeliness(scorePage(), ...voice('nn')))).toBe(
      'Av 412 registreringar dei siste tolv månadene kom 371 (90 %) innan to månader, som er fristen i forskrifta § 58.',
    );
  });

  it('never call nearly all of it all, nor a little of it nothing', () => {
    const [, format] = voice('nb');
    expect(
      [
        [1199, 1203],
        [3, 1203],
        [1203, 1203],
        [0, 9],
        [1, 2],
      ].map(([part = 0, total = 1]) => plain(say.shareOf(part, total, format))),
    ).toEqual(['99,7 %', '0,2 %', '100 %', '0 %', '50 %']);
  });

  it('say of a choice what it would give, or that it is too little to show', () => {
    const whatIf = {
      findings: 80,
      persons: 80,
      points: 4000,
      cleared: 44,
      scoreBefore: 91.9,
      scoreAfter: 96.4,
    };
    const chosen = scorePage({ chosen: ['DQ-081'], whatIf });
    expect(plain(say.sayWhatIf(chosen, ...voice('nb')))).toBe(
      'Rettes alt i den valgte regelen (80 funn hos 80 personer), går scoren fra 91,9 til 96,4. 44 personer til blir uten feil.',
    );
    const little = { ...whatIf, findings: 1, persons: 1, points: 5, cleared: 1, scoreAfter: 91.9 };
    expect(say.sayWhatIf(scorePage({ chosen: ['DQ-034'], whatIf: little }), ...voice('en'))).toContain(
      'still 91,9',
    );
    expect(say.sayWhatIf(scorePage(), ...voice('nb'))).toBeNull();
  });

  it('never say 100 of nobody', () => {
    const totals = { ...scorePage().totals, persons: 0, score: null };
    const empty = scorePage({ totals, waterfall: null });
    expect(say.sayScore(empty, ...voice('nb'))).toBe(
      'Ingen personer er registrert i Arendal ennå. Da er score ikke aktuelt.',
    );
    expect(say.sayLoss(empty, ...voice('nb'))).toEqual([]);
  });
});

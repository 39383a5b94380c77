import type { Format } from '~/i18n/format';
import type { Language } from '~/i18n/language';
import type { Translate } from '~/i18n/shape';

/** What the sentence is made from. */
export type LeadFacts = {
  municipality: string;
  persons: number;
  /** Open findings that the reader sees, those on everyone that block the round, and how many of these take under ten minutes. */
  findings: number;
  mustFix: number;
  quick: number;
  rules: number;
  judgedAt: Date | string | null;
  deadline: string;
  daysLeft: number;
};

/** Small numbers as words, for neuter nouns («ett funn»); larger ones are written with digits. */
const WORDS: Record<Language, readonly string[]> = {
  nb: 'ett,to,tre,fire,fem,seks,sju,åtte,ni,ti,elleve,tolv'.split(','),
  nn: 'eitt,to,tre,fire,fem,seks,sju,åtte,ni,ti,elleve,tolv'.split(','),
  en: 'one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve'.split(','),
};

/** A number at the start of a sentence: «Fem», «Ett», «143». */
export function sentenceNumber(value: number, format: Format): string {
  const word = WORDS[format.language][value - 1];
  return word ? word.charAt(0).toUpperCase() + word.slice(1) : format.number(value);
}

/**
 * The one sentence before any figure: what must be done before the deadline, and how much of it is quick. Two short
 * sentences at most.
 */
export function leadSentence(facts: LeadFacts, t: Translate, format: Format): string {
  const { persons, findings, mustFix, quick } = facts;
  if (persons === 0) return t('home.lead.nobody', { municipality: facts.municipality });
  if (findings === 0 && mustFix === 0) return cleanSentence(facts, t, format);
  const date = format.dayMonth(facts.deadline);
  if (mustFix === 0) {
    const may = t('home.lead.may', { count: findings, amount: sentenceNumber(findings, format) });
    return `${t('home.lead.nothing_must', { date })} ${may}`;
  }
  const amount = mustFix === 1 ? sentenceNumber(1, format) : format.number(mustFix);
  const must = t(facts.daysLeft < 0 ? 'home.lead.must_late' : 'home.lead.must', {
    count: mustFix,
    amount,
    date,
  });
  const rest = quickSentence(mustFix, quick, t, format);
  return rest ? `${must} ${rest}` : must;
}

function quickSentence(mustFix: number, quick: number, t: Translate, format: Format): string | null {
  if (quick === 0) return null;
  if (quick === mustFix) return t(mustFix === 1 ? 'home.lead.quick_only' : 'home.lead.quick_all');
  return t('home.lead.quick_some', { count: quick, amount: sentenceNumber(quick, format) });
}

function cleanSentence({ persons, rules, judgedAt }: LeadFacts, t: Translate, format: Format): string {
  if (!judgedAt) return t('home.lead.not_judged');
  const time = t('home.lead.clean_time', { time: format.dateTime(judgedAt) });
  return t('home.lead.clean', { rules, persons: format.number(persons), time });
}

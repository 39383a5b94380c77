import type { Language } from '~/domain/accounts/actor';
import type { EvidenceValue, Rule } from '~/domain/quality/define-rule';
import { formatDate } from '~/platform/dates';
import type { Evidence } from './finding';
import { isEvidenceWithheld } from './withheld-evidence';

/** Label of a code in the reader's language; what is unknown stands as itself. */
export type CodeLabel = (list: string, code: string) => string;

const MISSING: Record<Language, string> = {
  nb: 'ikke registrert',
  nn: 'ikkje registrert',
  en: 'not registered',
};
/** Stands for what is shown to nobody of a graded person. */
const WITHHELD: Record<Language, string> = {
  nb: '(vises ikke)',
  nn: '(blir ikkje vist)',
  en: '(not shown)',
};
const YES: Record<Language, string> = { nb: 'ja', nn: 'ja', en: 'yes' };
const NO: Record<Language, string> = { nb: 'nei', nn: 'nei', en: 'no' };

/** Added when what the finding is about was deleted or emptied and not registered anew. */
const REMOVED: Record<Language, string> = {
  nb: 'Opplysningen er tatt bort. Funnet blir stående til den er registrert på nytt.',
  nn: 'Opplysninga er teken bort. Funnet blir ståande til ho er registrert på nytt.',
  en: 'What it is about has been taken away. The finding stays until that is registered again.',
};

/** What a registered row is called in a sentence. */
const ITEMS: Record<Language, Readonly<Record<string, string>>> = {
  nb: {
    category: 'kategori',
    decision: 'vedtak',
    final_goal: 'sluttmål',
    contract: 'integreringskontrakt',
    language_goal: 'norskmål',
    measure: 'tiltak',
    training_hours: 'opplæringstimer',
    absence: 'fravær',
    programme_end: 'avslutning',
    appeal: 'klage',
    full_time_upper_secondary: 'videregående på fulltid',
  },
  nn: {
    category: 'kategori',
    decision: 'vedtak',
    final_goal: 'sluttmål',
    contract: 'integreringskontrakt',
    language_goal: 'norskmål',
    measure: 'tiltak',
    training_hours: 'opplæringstimar',
    absence: 'fråvær',
    programme_end: 'avslutning',
    appeal: 'klage',
    full_time_upper_secondary: 'vidaregåande på fulltid',
  },
  en: {
    category: 'category',
    decision: 'decision',
    final_goal: 'final goal',
    contract: 'integration contract',
    language_goal: 'language goal',
    measure: 'measure',
    training_hours: 'training hours',
    absence: 'absence',
    programme_end: 'end',
    appeal: 'appeal',
    full_time_upper_secondary: 'full-time upper secondary',
  },
};

function show(
  spec: EvidenceValue,
  value: Evidence[string] | undefined,
  language: Language,
  label: CodeLabel,
): string {
  if (value === null || value === undefined || value === '') return MISSING[language];
  switch (spec.kind) {
    case 'date':
      return formatDate(String(value));
    case 'boolean':
      return value ? YES[language] : NO[language];
    case 'code':
      return label(spec.list, String(value));
    case 'item': {
      const [table = ''] = String(value).split(':');
      return ITEMS[language][table] ?? table;
    }
    case 'number':
      return language === 'en' ? String(value) : String(value).replace('.', ',');
    default:
      return String(value);
  }
}

/**
 * A finding in one sentence with its values, and the title of its rule. Evidence of an earlier version of the rule may
 * lack a value: it is then shown as not registered, never as a placeholder. `graded`: of whom places are shown to nobody.
 */
export function describeFinding(
  rule: Pick<Rule, 'id' | 'words' | 'evidence'>,
  evidence: Evidence,
  { language, label = (_, code) => code }: { language: Language; label?: CodeLabel },
  graded: boolean,
): { title: string; sentence: string } {
  const words = rule.words[language];
  const sentences = words.sentence;
  const template =
    typeof sentences === 'string'
      ? sentences
      : (sentences[String(evidence.variant ?? '')] ?? Object.values(sentences)[0] ?? words.title);
  const sentence = template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const spec = rule.evidence[name];
    if (graded && isEvidenceWithheld(rule.id, name)) return WITHHELD[language];
    return spec ? show(spec, evidence[name], language, label) : MISSING[language];
  });
  return {
    title: words.title,
    sentence: evidence.dataRemoved ? `${sentence} ${REMOVED[language]}` : sentence,
  };
}

import type { SmallestFix } from '~/domain/findings/smallest/find-smallest-fix.server';
import type { Translate } from '~/i18n/shape';

/** What the sentence is made from. */
export type SmallestLeadFacts = Pick<SmallestFix, 'total'> & {
  edits: number;
  left: number;
  /** Findings that the corrections open: only that what is registered now comes late. */
  opened: number;
};

/** The one sentence of the page: how much the corrections close, and that nothing new comes of them, or only lateness. */
export function smallestLead({ total, edits, left, opened }: SmallestLeadFacts, t: Translate): string {
  if (total === 0) return t('fixes.smallest.lead_none');
  if (edits === 0) return t('fixes.smallest.lead_nothing');
  if (left > 0) {
    const some = { closed: total - left, total };
    return t(opened > 0 ? 'fixes.smallest.late_lead_some' : 'fixes.smallest.lead_some', some);
  }
  return t(opened > 0 ? 'fixes.smallest.late_lead' : 'fixes.smallest.lead', { count: edits });
}

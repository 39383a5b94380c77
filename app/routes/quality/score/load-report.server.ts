import type { Actor } from '~/domain/accounts/actor';
import { getMunicipalityQuality } from '~/domain/findings/get-municipality-quality.server';
import { getScorePage } from '~/domain/findings/score/get-score-page.server';
import { createFormat } from '~/i18n/format';
import { wordsFor } from '~/i18n/words-for.server';
import { reportOf } from './report-model';

/** The report of the actor's municipality, or of the one named for those who see several. Throws `not_found` as the score page does. */
export async function loadReport(actor: Actor, municipalityCode: string | undefined) {
  const [page, { fixFirst, mustFix }] = await Promise.all([
    getScorePage(actor, { municipalityCode }),
    getMunicipalityQuality(actor, municipalityCode),
  ]);
  const report = reportOf(
    page,
    { fixFirst, mustFix },
    wordsFor(actor.language),
    createFormat(actor.language),
  );
  const { municipality, trend, rounds } = page;
  return {
    report,
    municipality,
    trend,
    rounds,
    place: actor.scope === '*' ? { kommune: municipality.code } : {},
  };
}

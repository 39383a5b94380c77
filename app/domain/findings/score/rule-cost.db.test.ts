import { describe, expect, it } from 'vitest';
import { addRecord, CHANGE_DAY } from '~test/factories/change-cases';
import { FAULT_IDS, spoiled } from '~test/factories/faults';
import { people } from '~test/factories/people';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { findFindingsByRule } from '../find-findings.server';
import { getMunicipalityQuality } from '../get-municipality-quality.server';
import { getScorePage } from './get-score-page.server';

standOn(CHANGE_DAY);
const db = withDatabase();
const { reader } = people({ reader: 'municipal_reader' });

describe('what a rule costs', () => {
  it('is one figure on the first page, in the list of findings, on the page of the score and when thought away', async () => {
    const everything = await addRecord(spoiled(FAULT_IDS));
    await addRecord(spoiled(['DQ-030']));
    await addRecord(spoiled(['DQ-052', 'DQ-081']));
    const [over] = await db.query<{ raw: number; loss: number }>(
      'select critical * 50 + major * 20 + minor * 5 as raw, loss from person_quality where person_id = $1',
      [everything],
    );
    expect(over).toMatchObject({ raw: 120, loss: 100 });
    const { waterfall } = await getScorePage(reader);
    const listed = await findFindingsByRule(reader, {});
    const first = await getMunicipalityQuality(reader);
    const figures = (lines: readonly { ruleId: string; points: number; ofScore: number }[]) =>
      lines
        .map(({ ruleId, points, ofScore }) => ({ ruleId, points, ofScore }))
        .sort((a, b) => a.ruleId.localeCompare(b.ruleId));
    const steps = figures(waterfall?.steps ?? []);
    expect(steps.map(({ ruleId }) => ruleId)).toEqual(FAULT_IDS);
    expect(figures(listed.lines.filter(({ points }) => points > 0))).toEqual(steps);
    expect(figures(first.fixFirst)).toEqual(steps);
    for (const { ruleId, points } of steps) {
      expect((await getScorePage(reader, { ruleIds: [ruleId] })).whatIf).toMatchObject({ points });
    }
    expect(waterfall?.shared).toBeGreaterThan(0);
  });
});

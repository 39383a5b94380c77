import { changeChoices } from '~/domain/register/change-choices.server';
import { versionsFor } from '~/domain/register/change-writing.server';
import { type ChangeKind, encodeVersions, needsTarget } from '~/domain/register/changes';
import type { CodeLists } from '~/domain/register/code-list.server';
import type { PersonView } from '~/domain/register/get-person.server';
import { rowKey } from '~/domain/register/record';
import { newId } from '~/platform/ids.server';
import { rowsToChoose, targetIn, watchedRows } from './correction-context';
import { rowsOf } from './rows-of';

/**
 * What the form of a change starts from, whether the change is made or proposed: the row it is about, those to choose from,
 * what stands in the register beside the fields, and their choices. `named` are the rows of the finding or findings that
 * the change is made for.
 */
export function startOfChange(
  request: Request,
  kind: ChangeKind,
  person: PersonView,
  codes: CodeLists,
  named: readonly { table: string; id: number }[] = [],
) {
  const choice = rowsToChoose(person, kind, named);
  const target = targetIn(person, kind, new URL(request.url).searchParams.get('post'), choice);
  return {
    kind,
    person: { id: person.id, name: person.name, values: person.values },
    target,
    /** To choose from or to change to, when the change needs a row. */
    rows: needsTarget(kind) ? choice.rows : [],
    /** Keys of the rows that a finding is about. */
    rowsOfFinding: choice.about.map((item) => rowKey(item.kind, item.id)),
    now: target ? [target] : watchedRows(person, kind),
    choices: changeChoices(kind, codes, person.regime),
    labels: codes.labelsIn(rowsOf(person)),
    versions: encodeVersions(versionsFor(person, kind, target)),
    requestId: newId(),
  };
}

import { changeChoices } from '~/domain/register/change-choices.server';
import { versionsFor } from '~/domain/register/change-writing.server';
import { type ChangeKind, encodeVersions } from '~/domain/register/changes';
import type { CodeLists } from '~/domain/register/code-list.server';
import type { PersonView } from '~/domain/register/get-person.server';
import { newId } from '~/platform/ids.server';
import { rowsToChoose, targetIn, watchedRows } from './correction-context';
import { rowsOf } from './rows-of';

/**
 * What the form of a change starts from, whether the change is made or proposed: the row it is about or those to choose
 * from, what stands in the register beside the fields, and their choices. `about` are the rows of a finding, if any.
 */
export function startOfChange(
  request: Request,
  kind: ChangeKind,
  person: PersonView,
  codes: CodeLists,
  about: readonly { table: string; id: number }[] = [],
) {
  const rows = rowsToChoose(person, kind, about);
  const target = targetIn(person, kind, new URL(request.url).searchParams.get('post'), rows);
  return {
    kind,
    person: { id: person.id, name: person.name, values: person.values },
    target,
    /** To choose from, when the change needs a row and the URL names none. */
    rows: target ? [] : rows,
    now: target ? [target] : watchedRows(person, kind),
    choices: changeChoices(kind, codes, person.regime),
    labels: codes.labelsIn(rowsOf(person)),
    versions: encodeVersions(versionsFor(person, kind, target)),
    requestId: newId(),
  };
}

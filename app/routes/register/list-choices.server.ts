import type { Actor } from '~/domain/accounts/actor';
import { findMunicipalities } from '~/domain/findings/find-municipalities.server';
import { type CodeLists, codeLists } from '~/domain/register/code-list.server';
import type { CodeListName } from '~/domain/register/record';
import { YEARS_BACK } from '~/domain/register/reports/report';
import { today } from '~/platform/clock.server';
import type { PersonChoices } from './person-filters';

function entries(codes: CodeLists, list: CodeListName) {
  return codes.entries(list).map(({ code, label }) => ({ value: code, label }));
}

/** The years that lists of persons can be about, the present one first. */
function years() {
  const present = Number(today().slice(0, 4));
  return Array.from({ length: YEARS_BACK }, (_, back) => String(present - back)).map((value) => ({
    value,
    label: value,
  }));
}

/** What the filters of lists of persons offer, in the reader's language. */
export async function personChoices(actor: Actor): Promise<PersonChoices> {
  const [codes, municipalities] = await Promise.all([codeLists(actor.language), findMunicipalities(actor)]);
  return {
    categories: entries(codes, 'CATEGORY'),
    reasons: entries(codes, 'END_REASON'),
    measures: entries(codes, 'MEASURE'),
    years: years(),
    municipalities: municipalities.map(({ code, name }) => ({ value: code, label: name })),
  };
}

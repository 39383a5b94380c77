import type { Language } from '~/domain/accounts/actor';
import type { IsoDate } from '~/platform/dates';
import { fromDbDateOrNull } from '~/platform/dates';
import { asSystem } from '~/platform/db.server';
import { keptFor } from '~/platform/kept-for';
import { type Labels, labelKey } from './labels';
import { type CodeListName, FIELDS, type FieldValue, type RegisterTable } from './record';

export type CodeEntry = {
  code: string;
  label: string;
  regimes: string[];
  groupCode: string | null;
  countsGoal: boolean | null;
  countsDenominator: boolean | null;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
};

type AllLists = {
  lists: Record<Language, Map<string, CodeEntry[]>>;
  municipalities: Map<string, string>;
};

/** Code lists change a few times a year; each process reads them again after this long. */
const KEPT_MS = 5 * 60_000;

const allLists = keptFor(KEPT_MS, async (): Promise<AllLists> => {
  const { rows, municipalities } = await asSystem(async (tx) => ({
    rows: await tx.codeEntry.findMany({ orderBy: [{ list: 'asc' }, { position: 'asc' }] }),
    municipalities: await tx.municipality.findMany({ select: { code: true, name: true } }),
  }));
  const inLanguage = (label: 'labelNb' | 'labelNn' | 'labelEn') => {
    const lists = new Map<string, CodeEntry[]>();
    for (const row of rows) {
      const entry: CodeEntry = {
        code: row.code,
        label: row[label] || row.labelNb,
        regimes: row.regimes,
        groupCode: row.groupCode,
        countsGoal: row.countsGoal,
        countsDenominator: row.countsDenominator,
        validFrom: fromDbDateOrNull(row.validFrom),
        validTo: fromDbDateOrNull(row.validTo),
      };
      lists.set(row.list, [...(lists.get(row.list) ?? []), entry]);
    }
    return lists;
  };
  return {
    lists: { nb: inLanguage('labelNb'), nn: inLanguage('labelNn'), en: inLanguage('labelEn') },
    municipalities: new Map(municipalities.map(({ code, name }) => [code, name])),
  };
});

/** All code lists with labels in one language. */
export class CodeLists {
  constructor(
    private readonly lists: Map<string, CodeEntry[]>,
    private readonly municipalities: ReadonlyMap<string, string>,
  ) {}

  entries(list: CodeListName): CodeEntry[] {
    return this.lists.get(list) ?? [];
  }

  entry(list: CodeListName, code: string | null | undefined): CodeEntry | null {
    return this.entries(list).find((entry) => entry.code === code) ?? null;
  }

  /** The label; an unknown code stands as itself, so that nothing registered is hidden. */
  label(list: CodeListName, code: string | null | undefined): string {
    return code ? (this.entry(list, code)?.label ?? code) : '';
  }

  /** Labels of all codes and municipalities in the rows, for the page that shows them. */
  labelsIn(rows: Iterable<{ table: RegisterTable; values: Record<string, FieldValue> }>): Labels {
    const labels: Labels = {};
    for (const { table, values } of rows) {
      for (const { name, type, list } of FIELDS[table]) {
        const code = values[name];
        if (typeof code !== 'string') continue;
        if (type === 'code' && list) labels[labelKey(list, code)] = this.label(list, code);
        if (type === 'municipality') {
          labels[labelKey('MUNICIPALITY', code)] = this.municipalities.get(code) ?? code;
        }
      }
    }
    return labels;
  }

  /** The codes for a person of a regime that are valid on a day, or on any day. No regimes on the entry: all. */
  choices(list: CodeListName, regime: string, on: IsoDate | null): CodeEntry[] {
    return this.entries(list).filter(
      ({ regimes, validFrom, validTo }) =>
        (regimes.length === 0 || regimes.includes(regime)) &&
        (!on || !validFrom || validFrom <= on) &&
        (!on || !validTo || validTo >= on),
    );
  }
}

/** The code lists in the reader's language, kept in the process for some minutes. */
export async function codeLists(language: Language): Promise<CodeLists> {
  const { lists, municipalities } = await allLists();
  return new CodeLists(lists[language], municipalities);
}

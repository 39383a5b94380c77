import { z } from 'zod';
import {
  FIELD_TESTS,
  MOST_ITEMS,
  MOST_TESTS,
  type Signature,
  type SignatureItem,
  type SignatureTest,
  signatureSchema,
  TESTS_WITH_VALUE,
  testFits,
} from '~/domain/quality/signature';
import { holdsPersonNumber } from '~/domain/register/duf';
import { FIELDS, ITEM_KINDS } from '~/domain/register/record';
import { dayError } from '~/i18n/day-error';
import { messageKey } from '~/i18n/message-key';
import { formatDate, isIsoDate, parseNorwegianDate } from '~/platform/dates';
import { type MunicipalityName, readMunicipalities, writtenMunicipalities } from './municipality-list';

const list = z.array(z.string().max(60)).max(400).default([]);
const text = z.string().trim().max(2000).optional();

const testForm = z.object({
  /** `<kind>.<field>` */
  field: text,
  test: z.enum(FIELD_TESTS).default('is'),
  value: text,
});

const itemForm = z.object({
  kind: z.enum(ITEM_KINDS).optional(),
  has: z.enum(['has', 'lacks']).default('has'),
  sources: list,
  registeredFrom: text,
  registeredTo: text,
  datesFrom: text,
  datesTo: text,
  tests: z.array(testForm).max(MOST_TESTS).default([]),
});

/** The signature as the builder's form sends it. */
const fields = z.object({
  rules: list,
  regimes: list,
  categories: list,
  withoutCategory: z.literal('on').optional(),
  permitGrounds: list,
  municipalities: z.string().max(10_000).optional(),
  sources: list,
  registeredFrom: text,
  registeredTo: text,
  items: z.array(itemForm).max(MOST_ITEMS).default([]),
});

type Fields = z.output<typeof fields>;
/** So many unknown names are told at once. */
const NAMED_MAX = 5;

type Fault = (path: (string | number)[], message: string) => void;

function dayOf(value: string | undefined, path: (string | number)[], fault: Fault): string | null {
  if (!value) return null;
  const iso = parseNorwegianDate(value);
  if (!iso) fault(path, dayError(value));
  return iso;
}

function testsOf(item: Fields['items'][number], at: number, fault: Fault): SignatureTest[] {
  return item.tests.flatMap(({ field, test, value = '' }, place) => {
    if (!field || !item.kind) return [];
    const [kind, name = ''] = field.split('.');
    const path = ['items', at, 'tests', place];
    if (kind !== item.kind) {
      fault([...path, 'field'], 'known_errors.errors.field_elsewhere');
      return [];
    }
    const spec = FIELDS[item.kind].find((one) => one.name === name);
    const read = spec?.type === 'date' ? (parseNorwegianDate(value) ?? value) : value.replace(',', '.');
    const found = { field: name, test, value: TESTS_WITH_VALUE.has(test) ? read : '' };
    if (testFits(item.kind, found)) return [found];
    fault([...path, 'value'], 'known_errors.errors.value');
    return [];
  });
}

function itemsOf({ items }: Fields, fault: Fault): unknown[] {
  return items.flatMap((item, at) => {
    if (!item.kind) return [];
    const day = (name: 'registeredFrom' | 'registeredTo' | 'datesFrom' | 'datesTo') =>
      dayOf(item[name], ['items', at, name], fault);
    return [
      {
        kind: item.kind,
        has: item.has === 'has',
        sources: item.sources,
        registeredFrom: day('registeredFrom'),
        registeredTo: day('registeredTo'),
        datesFrom: day('datesFrom'),
        datesTo: day('datesTo'),
        tests: testsOf(item, at, fault),
      },
    ];
  });
}

/** The numbers of the municipalities that are written; those that cannot be read are named at the field. */
function municipalitiesOf(
  { municipalities = '' }: Fields,
  all: readonly MunicipalityName[],
  fault: Fault,
): string[] {
  if (holdsPersonNumber(municipalities)) {
    fault(['municipalities'], 'errors.fields.person_number');
    return [];
  }
  const { codes, unknown, ambiguous } = readMunicipalities(municipalities, all);
  const [twice] = ambiguous;
  if (unknown.length > 0) {
    const names = unknown
      .slice(0, NAMED_MAX)
      .map((name) => name.slice(0, 60))
      .join(', ');
    fault(['municipalities'], messageKey('known_errors.errors.municipalities_unknown', { names }));
  } else if (twice) {
    const { name, choices } = twice;
    const params = { name, choices: choices.join(', ') };
    fault(['municipalities'], messageKey('known_errors.errors.municipality_ambiguous', params));
  }
  return codes;
}

/** Reads the builder's form into a signature; faults stand at the fields. `all` are the municipalities there are. */
export const signatureForm = (all: readonly MunicipalityName[]) =>
  fields.transform((form, context): Signature => {
    const fault: Fault = (path, message) => context.addIssue({ code: 'custom', path, message });
    const { rules, regimes, categories, permitGrounds, sources } = form;
    const read = signatureSchema.safeParse({
      ...{ rules, regimes, categories, permitGrounds, sources },
      withoutCategory: form.withoutCategory === 'on',
      municipalities: municipalitiesOf(form, all, fault),
      registeredFrom: dayOf(form.registeredFrom, ['registeredFrom'], fault),
      registeredTo: dayOf(form.registeredTo, ['registeredTo'], fault),
      items: itemsOf(form, fault),
    });
    if (read.success) return read.data;
    context.addIssue({ code: 'custom', message: 'errors.invalid' });
    return z.NEVER;
  });

type Values = Record<string, string | string[]>;

const shown = (day: string | null): string => (day && isIsoDate(day) ? formatDate(day) : (day ?? ''));

function itemValues(item: SignatureItem, at: number): Values {
  const name = `items[${at}]`;
  const tests = item.tests.map(
    ({ field, test, value }, place): Values => ({
      [`${name}.tests[${place}].field`]: `${item.kind}.${field}`,
      [`${name}.tests[${place}].test`]: test,
      [`${name}.tests[${place}].value`]: shown(value),
    }),
  );
  return Object.assign(
    {
      [`${name}.kind`]: item.kind,
      [`${name}.has`]: item.has ? 'has' : 'lacks',
      [`${name}.sources`]: item.sources,
      [`${name}.registeredFrom`]: shown(item.registeredFrom),
      [`${name}.registeredTo`]: shown(item.registeredTo),
      [`${name}.datesFrom`]: shown(item.datesFrom),
      [`${name}.datesTo`]: shown(item.datesTo),
    },
    ...tests,
  );
}

/** The builder's fields filled in from a signature; municipalities by name. */
export function signatureValues(signature: Signature, all: readonly MunicipalityName[]): Values {
  const { rules, regimes, categories, permitGrounds, sources, municipalities } = signature;
  const unused = Array.from({ length: MOST_ITEMS }).map((_, at): Values => ({ [`items[${at}].has`]: 'has' }));
  return Object.assign(
    { rules, regimes, categories, permitGrounds, sources },
    {
      withoutCategory: signature.withoutCategory ? 'on' : '',
      municipalities: writtenMunicipalities(municipalities, all).join('\n'),
      registeredFrom: shown(signature.registeredFrom),
      registeredTo: shown(signature.registeredTo),
    },
    ...unused,
    ...signature.items.map(itemValues),
  );
}

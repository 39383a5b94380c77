import { ruleById } from '~/domain/quality/rules';
import { EMPTY_SIGNATURE, type Signature, signatureSchema } from '~/domain/quality/signature';
import { ITEM_KINDS } from '~/domain/register/record';
import type { Cause } from './cause';

type Group = {
  ruleId: string;
  /** Null for the whole country. */
  municipalityCode: string | null;
  cause: Cause;
  /** Kinds of registered rows that the findings are about. */
  tables: readonly string[];
};

/** Column of the evidence's value in the registered row, when the rule reads it as it stands. */
function columnOf(ruleId: string, field: string): string | null {
  const [, column = null] = /^f\.(\w+)$/.exec(ruleById(ruleId)?.evidence[field]?.sql ?? '') ?? [];
  return column;
}

/** What of a cause a signature can say about the registered rows. */
function itemOf({ ruleId, cause, tables }: Group): object | null {
  const { kind, field, value } = cause;
  const table = kind === 'field' ? value : tables[0];
  const item = ITEM_KINDS.find((one) => one === table);
  if (!item) return null;
  if (kind === 'source') return { kind: item, sources: [value] };
  if (kind === 'day' && field === 'row') return { kind: item, registeredFrom: value, registeredTo: value };
  if (kind === 'field') return { kind: item };
  const column = field === 'finding' || kind === 'transfer' ? null : columnOf(ruleId, field);
  return column ? { kind: item, tests: [{ field: column, test: 'is', value }] } : null;
}

/** What of it is said about the person's own row, when the findings are about no other. */
function personOf({ cause: { kind, field, value }, tables }: Group): object {
  if (tables.length > 0) return {};
  if (kind === 'source') return { sources: [value] };
  return kind === 'day' && field === 'row' ? { registeredFrom: value, registeredTo: value } : {};
}

/**
 * The signature that a known error made from a group begins with: the rule, the place, and as much of what the findings
 * have in common as a signature can say. It never says less than the rule.
 */
export function signatureOfCause(group: Group): Signature {
  const base = {
    ...EMPTY_SIGNATURE,
    rules: [group.ruleId],
    municipalities: group.municipalityCode ? [group.municipalityCode] : [],
  };
  const item = itemOf(group);
  const whole = signatureSchema.safeParse({ ...base, ...personOf(group), items: item ? [item] : [] });
  return whole.success ? whole.data : base;
}

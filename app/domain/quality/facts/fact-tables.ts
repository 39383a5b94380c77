import type { FactSql } from './fact-sql';
import { ITEM_FACTS } from './item-facts';
import { PERSON_FACT, PERSON_SUMS } from './person-fact';
import { REGISTER_ROWS } from './register-rows';

/** All facts by the name of their table. Each may read those that stand before it. */
export const FACT_TABLES: Readonly<Record<string, FactSql>> = {
  ...REGISTER_ROWS,
  ...PERSON_SUMS,
  fact_person: PERSON_FACT,
  ...Object.fromEntries(Object.entries(ITEM_FACTS).map(([name, sql]) => [`fact_${name}`, sql])),
};

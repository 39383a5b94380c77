import { createHash } from 'node:crypto';
import { buildStatement } from '../build-statement';
import { ALL_RULES } from './index';

function version(): string {
  const weighs = ALL_RULES.map(({ id, severity, affects, regimes, startsAs }) => [
    id,
    severity,
    affects,
    regimes,
    startsAs,
  ]);
  return createHash('sha256')
    .update(buildStatement(ALL_RULES).text)
    .update(JSON.stringify(weighs))
    .digest('hex')
    .slice(0, 8);
}

/** Changes whenever a rule judges or weighs differently; words and examples do not count. */
export const RULES_VERSION: string = version();

import { createHash } from 'node:crypto';
import { buildStatement } from '../build-statement';
import { RULES } from './index';

function version(): string {
  const weighs = RULES.map(({ id, severity, affects, regimes, startsAs }) => [
    id,
    severity,
    affects,
    regimes,
    startsAs,
  ]);
  return createHash('sha256')
    .update(buildStatement(RULES).text)
    .update(JSON.stringify(weighs))
    .digest('hex')
    .slice(0, 8);
}

/** Changes whenever a rule judges or weighs differently; words and examples do not count. */
export const RULES_VERSION: string = version();

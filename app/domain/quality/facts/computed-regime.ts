import { holdsOn } from '../dated-parameters';
import { INTEGRATION_ACT_FROM } from '../legal-parameters';

/**
 * SQL over the sums of a person: the law that follows from ground, permit, application and arrival (regulation § 72); null
 * where it is not known of an early permit whether the person applied from abroad and came later.
 */
export const COMPUTED_REGIME = `case
      when permit_ground = '34' and ${holdsOn('collectiveProtection', 'permit_date')} then 'INTEG_6A'
      when permit_date >= date '${INTEGRATION_ACT_FROM}' then 'INTEG'
      when applied_from_abroad and arrival_date >= date '${INTEGRATION_ACT_FROM}' then 'INTEG'
      when not applied_from_abroad or arrival_date < date '${INTEGRATION_ACT_FROM}' then 'INTRO' end`;

/** SQL over the person fact: whether a later permit leaves what was begun under collective protection as it is (regulation § 43 h). */
export const KEEPS_COLLECTIVE = `(f.regime = 'INTEG_6A' and f.permit_ground <> '34' and f.first_granted_on < f.permit_date)`;

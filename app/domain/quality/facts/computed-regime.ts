import { holdsOn } from '../dated-parameters';
import { INTEGRATION_ACT_FROM } from '../legal-parameters';

/** SQL over the person fact: the law that follows from ground, permit, application and arrival (regulation § 72). */
export const COMPUTED_REGIME = `case
      when f.permit_ground = '34' and ${holdsOn('collectiveProtection', 'f.permit_date')} then 'INTEG_6A'
      when f.permit_date >= date '${INTEGRATION_ACT_FROM}' then 'INTEG'
      when f.applied_from_abroad and f.arrival_date >= date '${INTEGRATION_ACT_FROM}' then 'INTEG'
      else 'INTRO' end`;

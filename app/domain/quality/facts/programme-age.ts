import { parameterOn } from '../dated-parameters';
import { birthday } from './birthday';

/** SQL over a fact with birth and permit: whether the person was too young for the programme when the permit was granted. */
export const TOO_YOUNG_FOR_PROGRAMME = `${birthday(parameterOn('programmeYoungestAge', 'f.permit_date'))} > f.permit_date`;

/** SQL: whether the person was too old; the oldest age lasts until the birthday after it. */
export const TOO_OLD_FOR_PROGRAMME = `${birthday(`${parameterOn('programmeOldestAge', 'f.permit_date')} + 1`)} <= f.permit_date`;

import { type ParameterName, parameterOn } from '../dated-parameters';

const least = (usual: ParameterName, few: ParameterName): string =>
  `case when capacity_exception then ${parameterOn(few, 'from_date')} else ${parameterOn(usual, 'from_date')} end`;

/** SQL over a parental guidance measure: whether it had the meetings that its form asks for; null when that is not known. */
export const ENOUGH_MEETINGS = `meetings >= case form
        when 'GRUPPE' then ${least('parentalMeetingsInGroup', 'parentalMeetingsInGroupFew')}
        when 'INDIVIDUELL' then ${least('parentalTalksAlone', 'parentalTalksAloneFew')} end`;

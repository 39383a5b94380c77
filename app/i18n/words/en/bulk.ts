import type { Shape } from '../../shape';
import type { bulk as nb } from '../nb/bulk';

export const bulk: Shape<typeof nb> = {
  select: 'Choose ticket {{number}}, {{title}}',
};

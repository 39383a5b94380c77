import { z } from 'zod';
import { PRIORITIES } from './service-levels';

export const priorityForm = z.object({ priority: z.enum(PRIORITIES) });

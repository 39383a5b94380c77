import { holdsPersonNumber } from '~/domain/register/duf';
import { AppError } from '~/platform/errors';

/** Words key beside a field whose text holds a DUF number or a national id number. */
export const PERSON_NUMBER_ERROR = 'tickets.errors.person_number';

/**
 * Person numbers stand in the register alone: a text that holds one is refused at its field, with a way to turn the
 * number into a link to the person. @throws AppError invalid, with the fields concerned
 */
export function refusePersonNumbers(texts: Record<string, string>): void {
  const fields = Object.entries(texts)
    .filter(([, text]) => holdsPersonNumber(text))
    .map(([name]) => [name, PERSON_NUMBER_ERROR] as const);
  if (fields.length > 0) {
    throw new AppError('invalid', PERSON_NUMBER_ERROR, { fields: Object.fromEntries(fields) });
  }
}

import { messageKey } from '~/i18n/message-key';
import { AppError } from '~/platform/errors';
import { missingValues } from './placeholders';

/** A text with a value still to be filled in is not sent. @throws AppError invalid, at the field `body` */
export function refuseMissingValues(body: string): void {
  const names = missingValues(body);
  if (names.length === 0) return;
  const key = messageKey('compose.errors.missing', { names: names.join(', ') });
  throw new AppError('invalid', key, { fields: { body: key } });
}

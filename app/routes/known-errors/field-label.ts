import type { ItemKind } from '~/domain/register/record';
import type { Translate } from '~/i18n/shape';

/** Name of a registered field; the keys are data, so that they come through `message`. */
export function fieldLabel(t: Translate, kind: ItemKind, field: string): string {
  return t.message(`register.fields.${kind}.${field}`);
}

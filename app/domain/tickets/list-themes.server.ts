import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { findThemes, type ThemeChoice } from './find-themes.server';

/** All themes in the actor's language, retired ones too: old tickets are still sorted under them. */
export function listThemes(actor: Actor): Promise<ThemeChoice[]> {
  return asActor(actor, (tx) => findThemes(tx, actor.language, { retired: true }));
}

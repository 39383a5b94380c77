import { type RefObject, useEffect, useState } from 'react';
import type { Draft } from '~/domain/tickets/compose/get-draft.server';
import { draftText } from './draft-fields';

type Loaded = { messageId: string; draft: Draft | null; refused: boolean };

/**
 * The id of the message that is being written; a new one starts the fields anew. It stays the same while the page
 * fetches its data again, so that nothing typed is lost, and changes when the form has been sent, or when a text was
 * brought back that holds all that stands in the field.
 * @param sent set by the form when it is submitted for good
 */
export function useComposerId(
  field: RefObject<HTMLInputElement>,
  sent: RefObject<{ now: boolean }>,
  { messageId, draft, refused }: Loaded,
): string {
  const drafted = draftText(draft?.content ?? null, 'messageId');
  const broughtBack = draftText(draft?.content ?? null, 'body');
  const [id, setId] = useState(drafted || messageId);
  useEffect(() => {
    const was = sent.current;
    if (was?.now) {
      was.now = false;
      if (!refused) setId(drafted || messageId);
      return;
    }
    if (!drafted || drafted === id) return;
    const area = field.current?.form?.elements.namedItem('body');
    const typed = area instanceof HTMLTextAreaElement ? area.value.trim() : '';
    if (broughtBack.includes(typed)) setId(drafted);
  }, [messageId, drafted, broughtBack, refused, id, field, sent]);
  return id;
}

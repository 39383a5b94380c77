import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { ATTACHMENT_MAX_BYTES, type PendingAttachment } from '~/domain/tickets/attachments/attachment';
import { paths } from '~/http/paths';
import type { UploadAnswer } from './upload-attachment';

type Problem = { id: string; name: string; key: string };

type Attachments = {
  /** Set on an element inside the form. */
  holder: RefObject<HTMLDivElement>;
  files: PendingAttachment[];
  /** How many are on their way. */
  busy: number;
  problems: Problem[];
};

const FILE_INPUT = 'input[type="file"][name="files"]';

/**
 * Uploads what is chosen, pasted or dropped in the form around `holder`, one file after the other, and holds the form back
 * while one is on its way.
 */
export function useAttachments(formKey: string, start: PendingAttachment[]): Attachments {
  const holder = useRef<HTMLDivElement>(null);
  const [files, setFiles] = useState(start);
  const [busy, setBusy] = useState(0);
  const [problems, setProblems] = useState<Problem[]>([]);
  const under = useRef(0);

  const take = useCallback(
    async (chosen: File[]) => {
      setProblems([]);
      under.current += chosen.length;
      setBusy(under.current);
      for (const file of chosen) {
        const answer = await upload(formKey, file);
        under.current -= 1;
        setBusy(under.current);
        if ('attachment' in answer) {
          const { attachment } = answer;
          setFiles((known) => [...known.filter(({ id }) => id !== attachment.id), attachment]);
        } else {
          const problem = { id: `${file.name}-${file.size}`, name: file.name, key: answer.problem };
          setProblems((known) => [...known.filter(({ id }) => id !== problem.id), problem]);
        }
      }
    },
    [formKey],
  );

  useEffect(() => {
    const form = holder.current?.closest('form');
    if (!form) return;
    const chosen = (event: Event) => {
      const input = event.target;
      if (!(input instanceof HTMLInputElement) || !input.matches(FILE_INPUT)) return;
      const list = [...(input.files ?? [])];
      if (list.length === 0) return;
      // They are uploaded now, and must not go a second time with the form.
      input.value = '';
      void take(list);
    };
    const pasted = (event: ClipboardEvent) => {
      const list = [...(event.clipboardData?.files ?? [])];
      if (list.length === 0) return;
      event.preventDefault();
      void take(list);
    };
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      form.dataset.dropping = '';
    };
    const away = () => {
      delete form.dataset.dropping;
    };
    const dropped = (event: DragEvent) => {
      away();
      const list = [...(event.dataTransfer?.files ?? [])];
      if (list.length === 0) return;
      event.preventDefault();
      void take(list);
    };
    const sent = (event: Event) => {
      if (under.current === 0) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const listening = new AbortController();
    const { signal } = listening;
    form.addEventListener('change', chosen, { signal });
    form.addEventListener('paste', pasted, { signal });
    form.addEventListener('dragover', over, { signal });
    form.addEventListener('dragleave', away, { signal });
    form.addEventListener('drop', dropped, { signal });
    form.addEventListener('submit', sent, { signal, capture: true });
    return () => listening.abort();
  }, [take]);

  return { holder, files, busy, problems };
}

async function upload(formKey: string, file: File): Promise<UploadAnswer> {
  if (file.size > ATTACHMENT_MAX_BYTES) return { problem: 'attachments.fault.too_large' };
  const body = new FormData();
  body.set('key', formKey);
  body.set('file', file);
  try {
    const response = await fetch(paths.uploadAttachment(), { method: 'POST', body });
    return (await response.json()) as UploadAnswer;
  } catch {
    return { problem: 'attachments.fault.offline' };
  }
}

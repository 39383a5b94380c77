import type { Actor } from '~/domain/accounts/actor';
import type { KnownErrorInput } from '~/domain/known-errors/known-error-forms';
import { createKnownError } from '~/domain/known-errors/save-known-error.server';
import { type Signature, signatureSchema } from '~/domain/quality/signature';

type Parts = Partial<Omit<KnownErrorInput, 'nb'>> & { title?: string; signature?: Partial<Signature> };

const NOTHING = { title: '', symptom: '', affected: '', workaround: '', whatToDo: '', whatNotToDo: '' };

/** What the editor would send. Ends that NIR set by itself without a reason are hit unless the signature says otherwise. */
export function describedError({ title = 'NIR setter slutt av seg selv', signature, ...rest }: Parts = {}) {
  return {
    nb: {
      ...NOTHING,
      title,
      symptom: 'Deltakeren står som avsluttet.',
      workaround: 'Registrer slutten på nytt.',
    },
    nn: NOTHING,
    en: NOTHING,
    visibility: 'affected' as const,
    loudness: 'banner' as const,
    nextUpdateOn: null,
    covers: [],
    ...rest,
    signature: signatureSchema.parse(
      signature ?? {
        items: [
          {
            kind: 'programme_end',
            tests: [
              { field: 'set_by', test: 'is', value: 'SYSTEM' },
              { field: 'reason', test: 'is', value: 'IKKE_REGISTRERT' },
            ],
          },
        ],
      },
    ),
  };
}

/** A known error in the register, as the owner would make it. Gives its number. */
export function makeKnownError(owner: Actor, parts: Parts = {}): Promise<number> {
  return createKnownError(owner, describedError(parts));
}

import { z } from 'zod';
import type { SeverityClass } from '~/domain/quality/define-rule';
import {
  CONFIRM_REASONS,
  type ConfirmReason,
} from '~/domain/quality/municipality-rules/define-municipality-rule';

/** Open, confirmed by the municipality as right, or gone with the figures that raised it. */
export const MUNICIPALITY_FINDING_STATES = ['open', 'confirmed', 'resolved'] as const;
export type MunicipalityFindingState = (typeof MUNICIPALITY_FINDING_STATES)[number];

/** A finding about the figures of a whole municipality, as it is read. */
export type MunicipalityFinding = {
  id: number;
  ruleId: string;
  municipality: { code: string; name: string };
  year: number;
  state: MunicipalityFindingState;
  severity: SeverityClass;
  title: string;
  /** Null when it is suppressed. */
  sentence: string | null;
  /** Its figures are taken of so few persons that only the municipality itself sees them. */
  suppressed: boolean;
  openedAt: Date;
  confirmedAt: Date | null;
  confirmedBy: string | null;
  confirmedReason: ConfirmReason | null;
  /** Whether the reader may say that the figures are right. */
  mayConfirm: boolean;
  /** Whether the reader may list the persons that the figures are made of. */
  mayList: boolean;
  /** What a confirmation is bound to; empty for those who may not give one. */
  fingerprint: string;
};

/** «The figures are right»: which finding, and why. */
export const confirmForm = z.object({
  findingId: z.coerce.number().int().positive().max(2_147_483_647),
  /** Fingerprint of the figure as it was shown. */
  seen: z.string().max(200).default(''),
  reason: z.enum(CONFIRM_REASONS, { error: 'municipality_findings.confirm.choose' }),
});

export type ConfirmInput = z.infer<typeof confirmForm>;

/** What a form gets back when it was not accepted: what was typed (never passwords) and an i18n key per fault. */
export type FormReply = {
  values: Record<string, string | string[]>;
  /** Field name → i18n keys; the name '' holds faults of the form as a whole. */
  errors: Record<string, string[]>;
};

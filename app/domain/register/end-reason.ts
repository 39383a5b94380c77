/** The code of END_REASON that says that no reason is registered. */
export const UNREGISTERED_REASON = 'IKKE_REGISTRERT';

import { hash, verify } from '@node-rs/argon2';

/** OWASP's argon2id setting: 19 MiB, two passes, one thread. */
const SETTINGS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Stored for accounts whose password is not set yet; no password matches it. */
export const NO_PASSWORD = '!';

let decoy: Promise<string> | null = null;

/** Hashes a password for storage (argon2id). */
export function hashPassword(password: string): Promise<string> {
  return hash(password, SETTINGS);
}

/**
 * Whether the password fits the hash. Without a usable hash (unknown user, password not set) a decoy is checked
 * instead, so that the answer takes the same time.
 */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const usable = stored?.startsWith('$argon2') ? stored : null;
  decoy ??= hashPassword('no one signs in with this');
  const fits = await verify(usable ?? (await decoy), password);
  return usable !== null && fits;
}

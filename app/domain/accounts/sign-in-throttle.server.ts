import { pgPool } from '~/platform/db.server';
import { sha256 } from '~/platform/ids.server';

/** Attempts that may fail within the window before the key is blocked. */
export const ACCOUNT_LIMIT = 5;
export const ADDRESS_LIMIT = 50;
export const BLOCK_MINUTES = 15;

/** What attempts are counted by. Only the hash of an e-mail or address is stored. */
export type ThrottleKey = { key: string; limit: number };

export function accountKey(email: string): ThrottleKey {
  return { key: sha256(`account:${email.trim().toLowerCase()}`), limit: ACCOUNT_LIMIT };
}

export function addressKey(address: string): ThrottleKey {
  return { key: sha256(`address:${address}`), limit: ADDRESS_LIMIT };
}

const TAKE = `/*prepare:throttle.take*/
insert into login_throttle as t (key, failures, window_start) values ($1, 1, clock_timestamp())
on conflict (key) do update set
  failures = case when t.blocked_until > clock_timestamp() then t.failures
                  when t.blocked_until is not null or t.window_start < clock_timestamp() - make_interval(mins => $3) then 1
                  else t.failures + 1 end,
  window_start = case when t.blocked_until > clock_timestamp() then t.window_start
                      when t.blocked_until is not null or t.window_start < clock_timestamp() - make_interval(mins => $3)
                      then clock_timestamp() else t.window_start end,
  blocked_until = case when t.blocked_until > clock_timestamp() then t.blocked_until
                       when t.blocked_until is not null or t.window_start < clock_timestamp() - make_interval(mins => $3) then null
                       when t.failures + 1 > $2 then clock_timestamp() + make_interval(mins => $3) end
returning blocked_until`;

/**
 * Counts an attempt before the password is looked at, in one statement, so that a thousand attempts at once through
 * several processes are counted as a thousand. Returns when to try again, or null when the attempt may go on.
 */
export async function takeAttempt({ key, limit }: ThrottleKey): Promise<Date | null> {
  const { rows } = await pgPool().query<{ blocked_until: Date | null }>({
    text: TAKE,
    values: [key, limit, BLOCK_MINUTES],
  });
  return rows[0]?.blocked_until ?? null;
}

/** Gives an attempt back after it succeeded: the account starts anew, the address gets its one attempt back. */
export async function giveBack(account: ThrottleKey, address: ThrottleKey | null): Promise<void> {
  await pgPool().query({ text: 'delete from login_throttle where key = $1', values: [account.key] });
  if (!address) return;
  await pgPool().query({
    text: 'update login_throttle set failures = failures - 1 where key = $1 and failures > 0 and blocked_until is null',
    values: [address.key],
  });
}

/** Removes counters that no longer matter; run by the clean-up job. */
export async function removeOldAttempts(): Promise<void> {
  await pgPool().query(
    `delete from login_throttle where window_start < clock_timestamp() - interval '1 day'
      and (blocked_until is null or blocked_until < clock_timestamp())`,
  );
}

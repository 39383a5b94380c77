import type { Actor } from '~/domain/accounts/actor';
import type { FormReply } from '~/http/form-reply';

/** One thing a form of the ticket page can ask for: the words key of what to say afterwards, or what was wrong. */
export type Step = (actor: Actor, number: number, form: FormData) => Promise<string | FormReply>;

type Parsed<T> = { ok: true; value: T } | { ok: false; reply: FormReply };

/** Parses with a schema and runs the command. */
export const step =
  <T>(parse: (form: FormData) => Promise<Parsed<T>>) =>
  (run: (actor: Actor, number: number, value: T) => Promise<void>, done: string): Step =>
  async (actor, number, form) => {
    const parsed = await parse(form);
    if (!parsed.ok) return parsed.reply;
    await run(actor, number, parsed.value);
    return done;
  };

/** Runs a command that needs nothing but the ticket. */
export const plain =
  (run: (actor: Actor, number: number) => Promise<void>, done: string): Step =>
  async (actor, number) => {
    await run(actor, number);
    return done;
  };

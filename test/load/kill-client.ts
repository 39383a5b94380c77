import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const PASSWORD = 'nir-demo-2026';
/** How long one request may take before it counts as lost. */
const PATIENCE_MS = 20_000;
/** How long one submit is repeated before the run is given up. */
const SUBMIT_MS = 300_000;

/** What was acknowledged: the ids that the browser made, and how many submits had to be pressed again. */
export type Acknowledged = { tickets: string[]; replies: string[]; answers: string[]; repeats: number };

/** A person who presses the button again, with the same form, until the portal says that it has arrived. */
export class StubbornClient {
  private cookie = '';

  constructor(
    private readonly base: string,
    private readonly email: string,
    private readonly acknowledged: Acknowledged,
  ) {}

  /** Files a ticket. Returns its number. */
  async file(title: string, body: string): Promise<number> {
    const ticketId = randomUUID();
    // About no person, and whoever files so many on purpose has seen all that looks alike.
    const chosen = { about: 'none', seenAlike: 'alle', themeCode: 'annet' };
    const fields = { intent: 'send', ticketId, title, body, ...chosen };
    const to = await this.insist('/saker/ny', () => Promise.resolve(fields));
    this.acknowledged.tickets.push(ticketId);
    const number = Number(/^\/saker\/(\d+)/.exec(to)?.[1]);
    if (!number) throw new Error('A filed ticket has no number.');
    return number;
  }

  /** Replies in a ticket of one's own municipality. */
  async reply(number: number, body: string): Promise<void> {
    const messageId = randomUUID();
    await this.write(number, { intent: 'reply', messageId, body });
    this.acknowledged.replies.push(messageId);
  }

  /** Answers as IMDi. The answer is held for a while before it goes out. */
  async answer(number: number, body: string): Promise<void> {
    const messageId = randomUUID();
    await this.write(number, { intent: 'answer', messageId, body, state: 'waiting_for_municipality' });
    this.acknowledged.answers.push(messageId);
  }

  private write(number: number, fields: Record<string, string>): Promise<string> {
    return this.insist(`/saker/${number}`, async () => {
      const page = await this.get(`/saker/${number}`);
      const seen = /name="seen" value="([^"]*)"/.exec(page)?.[1];
      return seen === undefined ? null : { _form: 'public', seen, ...fields };
    });
  }

  /** Sends until it is answered with a redirect; the address it leads to. */
  private async insist(
    path: string,
    fieldsNow: () => Promise<Record<string, string> | null>,
  ): Promise<string> {
    const until = Date.now() + SUBMIT_MS;
    let tries = 0;
    let last = '';
    while (Date.now() < until) {
      try {
        const fields = await fieldsNow();
        if (fields) tries += 1;
        const answer = fields ? await this.send(path, 'POST', fields) : null;
        const to = answer?.headers.get('location') ?? '';
        if (answer && answer.status === 303 && !to.startsWith('/logg-inn')) {
          this.acknowledged.repeats += tries - 1;
          return to;
        }
        last = `${answer?.status ?? 'no form'} ${to}`;
        if (!answer || answer.status === 307 || to.startsWith('/logg-inn')) {
          // Nobody was signed in: the form has not been sent yet.
          tries -= 1;
          await this.signIn();
          continue;
        }
      } catch (error) {
        last = error instanceof Error ? error.message : 'unknown';
      }
      await sleep(150 + Math.random() * 300);
    }
    throw new Error(`${path} was never acknowledged (${last}).`);
  }

  private async get(path: string): Promise<string> {
    const answer = await this.send(path, 'GET');
    if (answer.status === 302) await this.signIn();
    return answer.text();
  }

  private async signIn(): Promise<void> {
    const fields = { 'portal-sign-in': '1', email: this.email, password: PASSWORD };
    const answer = await this.send('/logg-inn', 'POST', fields);
    const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
    if (answer.status !== 303 || cookies.length === 0) {
      await sleep(300);
      throw new Error(`Signing in gave ${answer.status}.`);
    }
    this.cookie = cookies.join('; ');
  }

  private send(path: string, method: string, fields?: Record<string, string>): Promise<Response> {
    return fetch(`${this.base}${path}`, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        origin: this.base,
        cookie: this.cookie,
        ...(fields ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      body: fields ? new URLSearchParams(fields) : undefined,
    });
  }
}

import type { Actor } from '~/domain/accounts/actor';
import { controlYear } from '~/domain/quality/control-year';
import { evaluatePersons, type Failure } from '~/domain/quality/evaluate-persons.server';
import { readRuleSet } from '~/domain/quality/read-rule-set.server';
import { ruleById } from '~/domain/quality/rules';
import { rulesWithStatus } from '~/domain/quality/rules-with-status';
import { applyChange } from '~/domain/register/apply-change.server';
import { versionsFor } from '~/domain/register/change-writing.server';
import type { CodeLists } from '~/domain/register/code-list.server';
import type { PersonRecord } from '~/domain/register/person-record';
import { readRecord } from '~/domain/register/read-record.server';
import type { IsoDate } from '~/platform/dates';
import { elevated, sendAhead, type Tx } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { itemsOfKey } from '../finding';
import type { Candidate } from './candidate';
import { candidatesFor } from './candidates';
import type { FindingKey, Trials } from './search';

/** So many edits are tried, and for so long, before the best so far must do. */
const MOST_TRIALS = 400;
const MOST_MS = 10_000;

/** Tries edits of one person with the real rules. The caller's transaction is the actor's and must be taken back. */
export class EditTrials implements Trials<Candidate> {
  private count = 0;
  private readonly began = Date.now();
  private readonly rows: ReadonlySet<string>;

  private constructor(
    private readonly tx: Tx,
    private readonly actor: Actor,
    readonly record: PersonRecord,
    private readonly day: IsoDate,
    private readonly codes: CodeLists,
    private readonly rules: ReturnType<typeof rulesWithStatus>,
  ) {
    this.rows = new Set(record.items.map(({ kind, id }) => `${kind}:${id}`));
  }

  static async of(
    tx: Tx,
    actor: Actor,
    personId: number,
    { today, codes }: { today: IsoDate; codes: CodeLists },
  ): Promise<EditTrials> {
    const record = await readRecord(tx, personId);
    if (!record) throw notFound();
    const { statuses } = await readRuleSet(tx, controlYear(today));
    return new EditTrials(tx, actor, record, today, codes, rulesWithStatus(statuses, 'active'));
  }

  goesOn = (): boolean => this.count < MOST_TRIALS && Date.now() - this.began < MOST_MS;

  /**
   * What fails now, by key. Rules that no correction answers («registered late») are left out: registering now what came late
   * is right, and must not be dodged with another day. Rows that a trial registers get a new id each time, so
   * their key is without it.
   */
  async failing(): Promise<Map<FindingKey, Failure>> {
    const { persons } = await elevated(this.tx, () =>
      evaluatePersons(this.tx, [this.record.id], { today: this.day, rules: this.rules }),
    );
    const failures = (persons.get(this.record.id)?.failures ?? []).filter(
      ({ ruleId }) => (ruleById(ruleId)?.fixes.length ?? 0) > 0,
    );
    return new Map(failures.map((failure) => [this.keyOf(failure.ruleId, failure.businessKey), failure]));
  }

  keyOf(ruleId: string, businessKey: string): FindingKey {
    const rows = itemsOfKey(businessKey);
    const fresh = rows.some(({ table, id }) => !this.rows.has(`${table}:${id}`));
    if (!fresh) return `${ruleId} ${businessKey}`;
    const places = rows.map(({ table, id }) =>
      this.rows.has(`${table}:${id}`) ? `${table}:${id}` : `${table}:new`,
    );
    return `${ruleId} ${places.join('+')}`;
  }

  /** Makes one edit on the record as it is now. @throws AppError when the register refuses it */
  async apply({ change, target }: Candidate, now?: PersonRecord): Promise<void> {
    const record = now ?? (await this.present());
    const present = target && record.items.find(({ kind, id }) => kind === target.kind && id === target.id);
    await applyChange(
      this.tx,
      this.actor,
      {
        ...change,
        personId: record.id,
        target: present ?? target,
        expectedVersions: versionsFor(record, change.kind, present ?? target),
        requestId: null,
        acceptWarnings: true,
      },
      { today: this.day, codes: this.codes },
    );
  }

  private async present(): Promise<PersonRecord> {
    const record = await readRecord(this.tx, this.record.id);
    if (!record) throw notFound();
    return record;
  }

  /** Does the work between savepoints and takes it back; null when the register refused something. */
  private async between<T>(name: string, work: () => Promise<T>): Promise<T | null> {
    sendAhead(this.tx, this.tx.$executeRawUnsafe(`savepoint ${name}`));
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return null;
    } finally {
      sendAhead(this.tx, this.tx.$executeRawUnsafe(`rollback to savepoint ${name}`));
    }
  }

  candidates = async (done: readonly Candidate[], keys: readonly FindingKey[]): Promise<Candidate[]> => {
    const found = await this.between('after_edits', async () => {
      for (const edit of done) await this.apply(edit);
      const record = await this.present();
      const failing = await this.failing();
      return keys.flatMap((key) => {
        const failure = failing.get(key);
        const rule = failure && ruleById(failure.ruleId);
        if (!failure || !rule) return [];
        const ctx = { record, codes: this.codes, today: this.day };
        const { businessKey, evidence } = failure;
        return candidatesFor({ rule, businessKey, evidence }, ctx);
      });
    });
    const seen = new Set<string>();
    return (found ?? []).filter(({ key }) => !seen.has(key) && seen.add(key));
  };

  outcomes = async (
    done: readonly Candidate[],
    edits: readonly Candidate[],
  ): Promise<(ReadonlySet<FindingKey> | null)[]> => {
    const all = await this.between('after_edits', async () => {
      for (const edit of done) await this.apply(edit);
      const record = await this.present();
      const outcomes: (ReadonlySet<FindingKey> | null)[] = [];
      for (const edit of edits) {
        this.count += 1;
        const outcome = await this.between('one_edit', async () => {
          await this.apply(edit, record);
          return new Set((await this.failing()).keys());
        });
        outcomes.push(outcome);
      }
      return outcomes;
    });
    return all ?? edits.map(() => null);
  };
}

import { expect, it } from 'vitest';
import { queueFacts } from './queue-log.server';

it('tells of a failed job what it was and what kind of error, and quotes nothing', () => {
  const error = Object.assign(new TypeError('no such person: Kari Nordmann'), { code: 'P2002' });
  const job = { task_identifier: 'mail.send', attempts: 2, payload: { to: 'kari@example.no' } };
  const message = `Failed task 12 (mail.send, 4.00ms, attempt 2 of 5) with error '${error.message}':\n  ${error.stack}`;
  expect(queueFacts(message, { error, job })).toEqual({
    queue: 'Failed task 12',
    job: 'mail.send, attempt 2',
    name: 'TypeError',
    code: 'P2002',
  });
  for (const said of [
    `Error with notify listener (trying again in 200ms): ${error.message}`,
    `Runner stopping (reason: worker pool exited with error: ${error})`,
    String(error.stack),
  ]) {
    expect(JSON.stringify(queueFacts(said))).not.toContain('Kari');
  }
  expect(queueFacts('x', { error: Object.assign(new Error('y'), { code: 'Kari Nordmann' }) })).toEqual({
    queue: 'x',
    name: 'Error',
  });
});

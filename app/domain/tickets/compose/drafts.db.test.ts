import { expect, it } from 'vitest';
import { asActor, asSystem } from '~/platform/db.server';
import { dufOf, makePerson } from '~test/factories/desk';
import { people } from '~test/factories/people';
import { dropDraft } from './drop-draft.server';
import { forgetDrafts } from './forget-drafts.server';
import { getDraft } from './get-draft.server';
import { saveDraft } from './save-draft.server';

const { superuser, colleague } = people({
  superuser: 'municipal_superuser',
  colleague: 'municipal_admin',
});

it('belongs to its writer alone', async () => {
  const savedAt = await saveDraft(superuser, 'new', { title: 'Halvt', body: 'ferdig', personIds: ['7'] });
  expect(await getDraft(superuser, 'new')).toEqual({
    content: { title: 'Halvt', body: 'ferdig', personIds: ['7'] },
    savedAt,
  });
  expect(await getDraft(colleague, 'new')).toBeNull();
  expect(await asActor(colleague, (tx) => tx.draft.count())).toBe(0);
});

it('is replaced, dropped, and gone when its texts are emptied', async () => {
  await saveDraft(superuser, 'new:finding:3', { title: 'a', body: '' });
  await saveDraft(superuser, 'new:finding:3', { title: 'b', body: '' });
  expect((await getDraft(superuser, 'new:finding:3'))?.content.title).toBe('b');
  await saveDraft(superuser, 'new:finding:3', { title: ' ', body: '' });
  expect(await getDraft(superuser, 'new:finding:3')).toBeNull();
  await saveDraft(superuser, 'new:person:3', { title: 'a', body: '' });
  await dropDraft(superuser, 'new:person:3');
  await dropDraft(superuser, 'new:person:3');
  expect(await getDraft(superuser, 'new:person:3')).toBeNull();
});

it('never holds a person number', async () => {
  const duf = await dufOf(await makePerson());
  await saveDraft(superuser, 'new', { title: 'Halvt', body: 'uten nummer' });
  await expect(saveDraft(superuser, 'new', { title: 'Halvt', body: `om ${duf}` })).rejects.toMatchObject({
    code: 'invalid',
  });
  expect((await getDraft(superuser, 'new'))?.content.body).toBe('uten nummer');
  const stored = await asSystem((tx) => tx.draft.findMany());
  expect(JSON.stringify(stored)).not.toContain(duf);
});

it('is left out when it is not of the form any more', async () => {
  await asSystem((tx) =>
    tx.draft.create({ data: { userId: superuser.id, key: 'new:person:9', content: { title: 3 } } }),
  );
  expect(await getDraft(superuser, 'new:person:9')).toBeNull();
});

it('is forgotten when nobody has touched it for a month', async () => {
  await saveDraft(superuser, 'new:person:11', { title: 'gammelt', body: '' });
  await saveDraft(superuser, 'new:person:12', { title: 'nytt', body: '' });
  await asSystem(
    (tx) =>
      tx.$executeRaw`update draft set updated_at = updated_at - interval '31 days' where key = 'new:person:11'`,
  );
  await forgetDrafts();
  expect(await getDraft(superuser, 'new:person:11')).toBeNull();
  expect((await getDraft(superuser, 'new:person:12'))?.content.title).toBe('nytt');
});

import { noteActivity } from '~/domain/activity/note-activity.server';
import { asSystem } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { createPasswordLink, LINK_HOURS } from './password-links.server';
import { NO_PASSWORD } from './passwords.server';
import { newUserForm } from './user-forms';

const schema = newUserForm.pick({ email: true, name: true });

/**
 * Makes the first system administrator, from the command line and not from a page. For one who exists it only makes a
 * new link. Throws `invalid` with the field; `conflict` when the e-mail belongs to someone with another role.
 */
export async function createSystemAdmin(input: {
  email: string;
  name: string;
}): Promise<{ link: string; existed: boolean; hours: number }> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const fields = Object.fromEntries(
      parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]),
    );
    throw new AppError('invalid', 'errors.invalid', { fields });
  }
  const { email, name } = parsed.data;
  return asSystem(async (tx) => {
    const found = await tx.user.findUnique({ where: { email }, select: { id: true, role: true } });
    if (found && found.role !== 'system_admin') {
      throw new AppError('conflict', 'account.user.errors.email_taken', {
        fields: { email: 'account.user.errors.email_taken' },
      });
    }
    const user =
      found ??
      (await tx.user.create({
        data: { email, name, role: 'system_admin', passwordHash: NO_PASSWORD },
        select: { id: true },
      }));
    // Not «created»: that kind has an invitation mailed, and whoever runs the command has the link before them.
    await noteActivity(tx, {
      kind: 'account.changed',
      actorId: null,
      data: { userId: user.id, role: 'system_admin', byCommand: true, isNew: !found },
    });
    return { link: await createPasswordLink(tx, user.id), existed: Boolean(found), hours: LINK_HOURS };
  });
}

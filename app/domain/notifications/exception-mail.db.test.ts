import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { askException } from '~/domain/findings/exceptions/ask-exception.server';
import {
  approveException,
  declineException,
  endException,
} from '~/domain/findings/exceptions/decide-exception.server';
import { jobs } from '~/jobs.server';
import { asSystem, pgPool } from '~/platform/db.server';
import { JUDGED_ON, judgedPerson, LATE } from '~test/factories/judged-person';
import { people } from '~test/factories/people';
import { standOn } from '~test/setup/stand-on';
import { isMailKind, writeMail } from './mail-kind';

standOn(JUDGED_ON);
const { writer, quiet, mover, owner } = people({
  writer: 'municipal_superuser',
  quiet: 'municipal_superuser',
  mover: 'municipal_superuser',
  owner: 'registry_owner',
});
const ASKED = { ground: 'record_is_right' as const, reason: 'Slik skal det stå, se vedtaket.' };

/** Does twice what the worker does with what has happened to an exception, and gives the mails about it. */
async function mailsAbout(exceptionId: number) {
  const { rows } = await pgPool().query<{ id: number }>(
    `select (j.payload ->> 'activityId')::int as id from graphile_worker._private_jobs j
     join activity a on a.id = (j.payload ->> 'activityId')::int where (a.data ->> 'exceptionId')::int = $1 order by a.id`,
    [exceptionId],
  );
  for (const { id } of [...rows, ...rows]) await jobs['handle-activity']({ activityId: id });
  return asSystem((tx) =>
    tx.outgoingMail.findMany({
      where: { activityId: { in: rows.map(({ id }) => id) } },
      orderBy: { id: 'asc' },
    }),
  );
}

async function asked(actor: Actor) {
  const { personId, findingId } = await judgedPerson();
  const { exceptionId } = await askException(actor, findingId, ASKED);
  return { personId, exceptionId };
}

describe('the answer to an exception', () => {
  it('comes by mail to the one who asked, in their language, once, and tells the rule alone', async () => {
    await asSystem((tx) => tx.user.update({ where: { id: writer.id }, data: { language: 'nn' } }));
    const [approved, declined] = [await asked(writer), await asked(writer)];
    expect(await mailsAbout(approved.exceptionId)).toEqual([]);
    await approveException(owner, approved.exceptionId, 'Greit.');
    await declineException(owner, declined.exceptionId, 'Avslutningen må registreres.');
    for (const [{ personId, exceptionId }, template, heading] of [
      [approved, 'exception_approved', 'IMDi har godkjent unntaket'],
      [declined, 'exception_declined', 'IMDi har avslått unntaket'],
    ] as const) {
      const mails = await mailsAbout(exceptionId);
      expect(mails).toMatchObject([{ template, toUserId: writer.id, language: 'nn', ticketId: null }]);
      const [mail] = mails;
      if (!mail || !isMailKind(mail.template) || mail.template === 'invitation') throw new Error('no mail');
      const { subject, text, html } = writeMail(
        mail.template,
        mail.data,
        mail.language,
        'https://portal.example',
      );
      expect(text).toContain(heading);
      expect(text).toContain(`https://portal.example/unntak/${exceptionId}`);
      const person = await asSystem((tx) => tx.person.findUniqueOrThrow({ where: { id: personId } }));
      for (const form of [subject, text, html, JSON.stringify(mail.data)]) {
        expect(form).not.toContain(person.duf);
        expect(form).not.toContain(person.name);
        expect(form).not.toMatch(/\d{11,12}/);
        expect(form).not.toContain('registreres');
      }
    }
  });

  it('is not mailed to one who does not want mail, is blocked, or has left the municipality', async () => {
    const silent = await asked(quiet);
    const gone = await asked(mover);
    await asSystem(async (tx) => {
      await tx.user.update({ where: { id: quiet.id }, data: { wantsMail: false } });
      await tx.user.update({ where: { id: mover.id }, data: { municipalityCode: '1151' } });
    });
    for (const { exceptionId } of [silent, gone]) {
      await approveException(owner, exceptionId, '');
      expect(await mailsAbout(exceptionId)).toEqual([]);
    }
    const blocked = await asked(quiet);
    await asSystem((tx) =>
      tx.user.update({ where: { id: quiet.id }, data: { wantsMail: true, disabledAt: new Date() } }),
    );
    await declineException(owner, blocked.exceptionId, 'Avslutningen må registreres.');
    expect(await mailsAbout(blocked.exceptionId)).toEqual([]);
  });

  it('comes again when IMDi takes it back, and not when the municipality does', async () => {
    await asSystem((tx) => tx.user.update({ where: { id: writer.id }, data: { language: 'nb' } }));
    const [revoked, ended] = [await asked(writer), await asked(writer)];
    for (const { exceptionId } of [revoked, ended]) await approveException(owner, exceptionId, '');
    await endException(owner, revoked.exceptionId, 'approved', 'Vedtaket er gjort om igjen.');
    await endException(quiet, ended.exceptionId, 'approved');
    const mails = await mailsAbout(revoked.exceptionId);
    expect(mails.map(({ template }) => template).sort()).toEqual(['exception_approved', 'exception_revoked']);
    const { text } = writeMail('exception_revoked', mails[0]?.data, 'nb', 'https://portal.example');
    expect(text).toContain('IMDi har opphevet unntaket');
    expect(text).not.toContain('gjort om igjen');
    expect((await mailsAbout(ended.exceptionId)).map(({ template }) => template)).toEqual([
      'exception_approved',
    ]);
  });

  it('is not mailed when the municipality decides itself', async () => {
    const { findingId } = await judgedPerson(LATE, 'DQ-026');
    const { exceptionId, status } = await askException(writer, findingId, ASKED);
    expect(status).toBe('approved');
    expect(await mailsAbout(exceptionId)).toEqual([]);
  });
});

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { can } from '~/domain/accounts/permissions';
import { endNotice } from '~/domain/known-errors/end-notice.server';
import { findAudiences } from '~/domain/known-errors/find-audiences.server';
import { findNoticeBoard } from '~/domain/known-errors/find-notices.server';
import { noticeForm } from '~/domain/known-errors/notice-forms';
import { publishNotice } from '~/domain/known-errors/publish-notice.server';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { formReply, parseForm, readForm } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { today } from '~/platform/clock.server';
import { formatDate } from '~/platform/dates';
import { AppError } from '~/platform/errors';
import { EmptyState } from '~/ui/data';
import { Page, Section } from '~/ui/layout';
import { NoticeForm } from './notice-form';
import { NoticeList } from './notice-list';

export const meta = pageTitle((t) => t('notices.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'findings.read');
  const writes = can(actor, 'notices.write');
  const board = await findNoticeBoard(actor);
  return { board, audiences: writes ? await findAudiences(actor) : null, startsOn: formatDate(today()) };
}

const endForm = z.object({ noticeId: z.coerce.number().int().positive().max(2_147_483_647) });

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'notices.write');
  const form = await readForm(request);
  if (form.get('intent') === 'end') {
    const parsed = await parseForm(form, endForm);
    if (!parsed.ok) throw new AppError('invalid');
    await endNotice(actor, parsed.value.noticeId);
    return redirectWithFlash(request, paths.notices(), { key: 'notices.ended' });
  }
  const parsed = await parseForm(form, noticeForm);
  if (!parsed.ok) return data({ reply: parsed.reply }, { status: 422 });
  try {
    await publishNotice(actor, parsed.value);
  } catch (error) {
    if (!(error instanceof AppError) || Object.keys(error.fields).length === 0) throw error;
    return data({ reply: formReply(form, error.fields) }, { status: error.status });
  }
  return redirectWithFlash(request, paths.notices(), { key: 'notices.write.published' });
}

export default function Notices() {
  const { board, audiences, startsOn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const writes = audiences !== null;
  return (
    <Page title={t('notices.title')} lead={t('notices.lead')}>
      <Section title={t('notices.current')}>
        {board.current.length === 0 ? (
          <EmptyState title={t('notices.none_current')} />
        ) : (
          <NoticeList notices={board.current} writes={writes} endable={writes} />
        )}
      </Section>
      {board.coming.length > 0 ? (
        <Section title={t('notices.coming')}>
          <NoticeList notices={board.coming} writes={writes} endable={writes} />
        </Section>
      ) : null}
      {audiences ? (
        <Section title={t('notices.write.title')}>
          <NoticeForm
            // Empty again once its notice stands above, lest it be published twice.
            key={board.current.length + board.coming.length + board.past.length}
            audiences={audiences}
            startsOn={startsOn}
            reply={answer?.reply ?? null}
          />
        </Section>
      ) : null}
      {board.past.length > 0 ? (
        <Section title={t('notices.past')}>
          <NoticeList notices={board.past} writes={writes} endable={false} />
        </Section>
      ) : null}
    </Page>
  );
}

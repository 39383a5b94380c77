import type { Action } from '~/domain/accounts/permissions';

/**
 * Who may come to a loader or an action: everyone, whoever is signed in, those whose role may do one of the actions
 * (see PERMISSIONS); «not found» where there is nothing for anybody; «none» where there is no such handler.
 */
export type Access = 'everyone' | 'signed in' | readonly [Action, ...Action[]] | 'not found' | 'none';

export type RouteAccess = {
  loader: Access;
  action: Access;
  /** Called by scripts while a page stays open: nobody gets 401 instead of the sign-in page. */
  background?: true;
};

const USERS = ['users.manage_own', 'users.manage_all'] as const;

const read = (loader: Access): RouteAccess => ({ loader, action: 'none' });
const both = (access: Access): RouteAccess => ({ loader: access, action: access });

/** Every file named in app/routes.ts. A new route without a line here fails the test beside this file. */
export const ROUTE_ACCESS: Record<string, RouteAccess> = {
  'routes/home/home.tsx': read(['home.read']),
  'routes/home/not-found.tsx': both('not found'),

  'routes/account/sign-in.tsx': both('everyone'),
  'routes/account/sign-out.tsx': both('everyone'),
  'routes/account/choose-language.tsx': { loader: 'not found', action: 'everyone' },
  'routes/account/choose-color-scheme.tsx': { loader: 'not found', action: 'everyone' },
  'routes/account/own-account.tsx': both('signed in'),
  'routes/account/set-password.tsx': both('everyone'),

  'routes/register/person-list.tsx': both(['persons.list']),
  'routes/register/export-persons.ts': read(['persons.list']),
  'routes/register/export-numbers.tsx': both(['persons.correct']),
  'routes/register/reports/reports.tsx': read(['persons.list']),
  'routes/register/reports/report.tsx': read(['persons.list']),
  'routes/register/reports/export-report.ts': read(['persons.list']),
  'routes/register/person.tsx': read(['persons.open']),
  'routes/register/finding.tsx': { loader: ['persons.open'], action: ['findings.handle'] },
  'routes/register/person-purpose.tsx': both(['persons.open']),
  'routes/register/person-history.tsx': read(['persons.open']),
  'routes/register/time-machine/time-machine.tsx': read(['persons.open']),
  'routes/register/correct-record.tsx': both(['persons.correct']),
  'routes/register/propose-change.tsx': both(['tickets.work']),
  'routes/register/proposal.tsx': { loader: ['persons.open'], action: ['persons.correct'] },
  'routes/register/change-done.tsx': { loader: ['persons.open'], action: ['persons.correct'] },

  'routes/quality/findings-by-rule.tsx': read(['findings.read']),
  'routes/quality/findings-by-person.tsx': read(['findings.read']),
  'routes/quality/export-findings.ts': read(['findings.read']),
  'routes/register/fixes/bulk-fix.tsx': both(['persons.correct']),
  'routes/register/fixes/bulk-fix-result.tsx': both(['persons.correct']),
  'routes/register/fixes/work-plan.tsx': read(['persons.correct']),
  'routes/quality/exceptions.tsx': read(['findings.read']),
  'routes/quality/exception.tsx': { loader: ['findings.read'], action: ['exceptions.decide'] },
  'routes/register/fixes/smallest-fix.tsx': read(['persons.correct']),
  'routes/quality/score/score.tsx': read(['findings.read']),
  'routes/quality/score/report.tsx': read(['findings.read']),
  'routes/quality/score/report-pdf.ts': read(['findings.read']),
  'routes/quality/same-cause.tsx': read(['findings.read']),
  'routes/quality/cause-group.tsx': { loader: ['findings.read'], action: ['findings.handle'] },
  'routes/quality/rules.tsx': read(['rules.read']),
  'routes/quality/rule.tsx': { loader: ['rules.read'], action: ['rules.decide'] },
  'routes/quality/municipality/municipality-findings.tsx': {
    loader: ['municipality_findings.read'],
    action: ['municipality_findings.confirm'],
  },
  'routes/quality/comparison/comparison.tsx': read(['comparison.read']),
  'routes/quality/national.tsx': read(['national.read']),
  'routes/quality/comparison/comparisons.tsx': read(['national.read']),
  'routes/quality/map/national-map.tsx': read(['national.read']),
  'routes/quality/municipality/published-results.tsx': both(['results.publish']),
  'routes/quality/evaluation-runs.tsx': both(['quality.run']),

  'routes/transfer/uploads.tsx': both(['transfer.upload']),
  'routes/transfer/template-file.ts': read(['transfer.upload']),
  'routes/transfer/receipt.tsx': read(['transfer.read']),
  'routes/transfer/rejected-rows.ts': read(['transfer.read']),

  'routes/tickets/list/ticket-list.tsx': both(['tickets.read']),
  'routes/tickets/list/next-ticket-step.ts': { loader: 'not found', action: ['tickets.work'] },
  'routes/tickets/list/export-tickets.ts': read(['tickets.read']),
  'routes/tickets/figures/desk-figures.tsx': read(['tickets.work']),
  'routes/tickets/bulk/bulk-preview.tsx': both(['tickets.work']),
  'routes/tickets/bulk/bulk-result.tsx': both(['tickets.work']),
  'routes/tickets/list/ticket-view.tsx': both(['tickets.read']),
  'routes/tickets/filing/new-ticket.tsx': both(['tickets.file']),
  'routes/tickets/compose/standard-texts.tsx': read(['texts.write']),
  'routes/tickets/compose/standard-text.tsx': both(['texts.write']),
  'routes/tickets/compose/search-texts.ts': read(['tickets.work']),
  'routes/tickets/presence/presence.ts': { ...both(['tickets.work']), background: true },
  'routes/tickets/compose/save-draft.ts': { loader: 'not found', action: ['tickets.read'], background: true },
  'routes/tickets/attachments/upload-attachment.ts': {
    loader: 'not found',
    action: ['tickets.read'],
    background: true,
  },
  'routes/tickets/attachments/attachment.ts': read(['tickets.read']),
  'routes/tickets/ticket/ticket.tsx': both(['tickets.read']),
  'routes/tickets/ticket/make-known-error.tsx': both(['known_errors.link']),
  'routes/tickets/filing/ticket-receipt.tsx': read(['tickets.read']),
  'routes/tickets/ticket/rate-ticket.tsx': { loader: ['tickets.read'], action: ['tickets.reply'] },
  'routes/tickets/settings/absences.tsx': both(['tickets.work']),
  'routes/tickets/settings/retention.tsx': both(['tickets.lead']),
  'routes/tickets/settings/service-levels.tsx': { loader: ['tickets.work'], action: ['tickets.lead'] },

  'routes/known-errors/known-errors.tsx': read(['known_errors.read']),
  'routes/known-errors/new-known-error.tsx': both(['known_errors.write']),
  'routes/known-errors/known-error.tsx': both(['known_errors.read']),
  'routes/known-errors/edit-known-error.tsx': both(['known_errors.write']),
  'routes/known-errors/close-known-error.tsx': both(['known_errors.write']),
  'routes/known-errors/answer-linked.tsx': both(['known_errors.link']),
  'routes/known-errors/peaks.tsx': read(['known_errors.link']),
  'routes/known-errors/open-known-errors.tsx': read('everyone'),
  'routes/known-errors/known-error-feed.ts': read('everyone'),
  'routes/known-errors/notices.tsx': { loader: ['findings.read'], action: ['notices.write'] },

  'routes/admin/access-log.tsx': both(['access_log.read']),
  'routes/admin/users.tsx': read(USERS),
  'routes/admin/new-user.tsx': both(USERS),
  'routes/admin/user.tsx': both(USERS),
  'routes/admin/mails.tsx': read(['operations.read']),
  'routes/admin/mail.tsx': both(['operations.read']),
  'routes/admin/operations.tsx': both(['operations.read']),
};

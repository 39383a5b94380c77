import { index, type RouteConfig, route } from '@remix-run/route-config';

/** Every URL of the portal on one page. URLs are Norwegian, files are English. */
export default [
  index('routes/home/home.tsx'),

  // account: signing in, own settings
  route('logg-inn', 'routes/account/sign-in.tsx'),
  route('logg-ut', 'routes/account/sign-out.tsx'),
  route('sprak', 'routes/account/choose-language.tsx'),
  route('fargevalg', 'routes/account/choose-color-scheme.tsx'),
  route('min-konto', 'routes/account/own-account.tsx'),
  route('nytt-passord/:token', 'routes/account/set-password.tsx'),

  // register: persons and corrections
  route('personer', 'routes/register/person-list.tsx'),
  route('personer/eksport', 'routes/register/export-persons.ts'),
  route('personer/eksport/numre', 'routes/register/export-numbers.tsx'),
  route('personer/rapporter', 'routes/register/reports/reports.tsx'),
  route('personer/rapporter/:report', 'routes/register/reports/report.tsx'),
  route('personer/rapporter/:report/eksport', 'routes/register/reports/export-report.ts'),
  route('personer/:personId', 'routes/register/person.tsx'),
  route('personer/:personId/formal', 'routes/register/person-purpose.tsx'),
  route('personer/:personId/historikk', 'routes/register/person-history.tsx'),
  route('personer/:personId/tidsmaskin', 'routes/register/time-machine/time-machine.tsx'),
  route('personer/:personId/funn/:findingId', 'routes/register/finding.tsx'),
  route('personer/:personId/foresla/:change', 'routes/register/propose-change.tsx'),
  route('personer/:personId/forslag/:proposalId', 'routes/register/proposal.tsx'),
  route('personer/:personId/minste-rettelse', 'routes/quality/fixes/smallest-fix.tsx'),
  route('personer/:personId/rett/:change', 'routes/register/correct-record.tsx'),
  route('endringer/:changeId', 'routes/register/change-done.tsx'),

  // quality: findings and rules
  route('funn', 'routes/quality/findings-by-rule.tsx'),
  route('funn/personer', 'routes/quality/findings-by-person.tsx'),
  route('funn/eksport', 'routes/quality/export-findings.ts'),
  route('funn/plan', 'routes/quality/fixes/work-plan.tsx'),
  route('funn/samlet', 'routes/quality/fixes/bulk-fix.tsx'),
  route('funn/samlet/:bulkId', 'routes/quality/fixes/bulk-fix-result.tsx'),
  route('unntak', 'routes/quality/exceptions.tsx'),
  route('unntak/:exceptionId', 'routes/quality/exception.tsx'),
  route('score', 'routes/quality/score/score.tsx'),
  route('score/rapport', 'routes/quality/score/report.tsx'),
  route('score/rapport/pdf', 'routes/quality/score/report-pdf.ts'),
  route('funn/samme-arsak', 'routes/quality/same-cause.tsx'),
  route('funn/samme-arsak/gruppe', 'routes/quality/cause-group.tsx'),
  route('regler', 'routes/quality/rules.tsx'),
  route('regler/:ruleId', 'routes/quality/rule.tsx'),
  route('nasjonalt', 'routes/quality/national.tsx'),
  route('kvalitetskjoring', 'routes/quality/evaluation-runs.tsx'),

  // transfer: files in
  route('opplasting', 'routes/transfer/uploads.tsx'),
  route('opplasting/mal/:kind', 'routes/transfer/template-file.ts'),
  route('opplasting/:transferId', 'routes/transfer/receipt.tsx'),
  route('opplasting/:transferId/avvist', 'routes/transfer/rejected-rows.ts'),

  // tickets: the support desk
  route('saker', 'routes/tickets/list/ticket-list.tsx'),
  route('saker/neste', 'routes/tickets/list/next-ticket-step.ts'),
  route('saker/eksport', 'routes/tickets/list/export-tickets.ts'),
  route('saker/tall', 'routes/tickets/figures/desk-figures.tsx'),
  route('saker/samlet', 'routes/tickets/bulk/bulk-preview.tsx'),
  route('saker/samlet/:bulkId', 'routes/tickets/bulk/bulk-result.tsx'),
  route('saker/visning', 'routes/tickets/list/ticket-view.tsx'),
  route('saker/ny', 'routes/tickets/filing/new-ticket.tsx'),
  route('standardtekster', 'routes/tickets/compose/standard-texts.tsx'),
  route('standardtekster/:textId', 'routes/tickets/compose/standard-text.tsx'),
  route('saker/:number/standardtekster', 'routes/tickets/compose/search-texts.ts'),
  route('saker/tilstede', 'routes/tickets/presence/presence.ts'),
  route('saker/utkast', 'routes/tickets/compose/save-draft.ts'),
  route('saker/vedlegg', 'routes/tickets/attachments/upload-attachment.ts'),
  route('saker/vedlegg/:attachmentId', 'routes/tickets/attachments/attachment.ts'),
  route('saker/fravaer', 'routes/tickets/settings/absences.tsx'),
  route('saker/oppbevaring', 'routes/tickets/settings/retention.tsx'),
  route('saker/svarfrister', 'routes/tickets/settings/service-levels.tsx'),
  route('saker/:number', 'routes/tickets/ticket/ticket.tsx'),
  route('saker/:number/kjent-feil', 'routes/tickets/ticket/make-known-error.tsx'),
  route('saker/:number/kvittering', 'routes/tickets/filing/ticket-receipt.tsx'),
  route('saker/:number/vurdering', 'routes/tickets/ticket/rate-ticket.tsx'),

  // known errors and notices
  route('kjente-feil', 'routes/known-errors/known-errors.tsx'),
  route('kjente-feil/ny', 'routes/known-errors/new-known-error.tsx'),
  route('kjente-feil/topper', 'routes/known-errors/peaks.tsx'),
  route('kjente-feil/:number', 'routes/known-errors/known-error.tsx'),
  route('kjente-feil/:number/rediger', 'routes/known-errors/edit-known-error.tsx'),
  route('kjente-feil/:number/lukk', 'routes/known-errors/close-known-error.tsx'),
  route('kjente-feil/:number/svar', 'routes/known-errors/answer-linked.tsx'),
  route('apent/kjente-feil', 'routes/known-errors/open-known-errors.tsx'),
  route('apent/kjente-feil/:format', 'routes/known-errors/known-error-feed.ts'),
  route('driftsmeldinger', 'routes/known-errors/notices.tsx'),

  // admin
  route('innsyn', 'routes/admin/access-log.tsx'),
  route('brukere', 'routes/admin/users.tsx'),
  route('brukere/ny', 'routes/admin/new-user.tsx'),
  route('brukere/:userId', 'routes/admin/user.tsx'),
  route('admin/epost', 'routes/admin/mails.tsx'),
  route('admin/epost/:mailId', 'routes/admin/mail.tsx'),
  route('admin/drift', 'routes/admin/operations.tsx'),

  route('*', 'routes/home/not-found.tsx'),
] satisfies RouteConfig;

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type AbsenceRow, findAbsences, findAbsentees } from '~/domain/tickets/staff/find-absences.server';
import { removeAbsence, setAbsence } from '~/domain/tickets/staff/set-absence.server';
import { absenceForm, removeAbsenceForm } from '~/domain/tickets/staff/staff-forms';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { formReply, parseForm, readForm, refusalOf } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { AppError } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import { type Column, DataTable, EmptyState } from '~/ui/data';
import { DateField, FormActions, PortalForm, SelectField, SubmitButton } from '~/ui/fields';
import { Page, Section } from '~/ui/layout';

export const meta = pageTitle((t) => t('work.absences.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.work');
  const [absences, staff] = await Promise.all([findAbsences(actor), findAbsentees(actor)]);
  return { absences, staff, requestId: newId() };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.work');
  const form = await readForm(request);
  if (form.get('intent') === 'remove') {
    const parsed = await parseForm(form, removeAbsenceForm);
    if (!parsed.ok) throw new AppError('invalid');
    await removeAbsence(actor, parsed.value.id);
    return redirectWithFlash(request, paths.absences(), { key: 'work.absences.removed' });
  }
  const parsed = await parseForm(form, absenceForm);
  if (!parsed.ok) return data({ reply: parsed.reply }, { status: 422 });
  try {
    await setAbsence(actor, parsed.value);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'forbidden') throw error;
    return data({ reply: formReply(form, refusalOf(error)) }, { status: error.status });
  }
  return redirectWithFlash(request, paths.absences(), { key: 'work.absences.added' });
}

export default function Absences() {
  const { absences, staff, requestId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const format = useFormat();
  const columns: Column<AbsenceRow>[] = [
    { key: 'name', header: t('work.absences.who'), cell: ({ name }) => name },
    { key: 'from', header: t('work.absences.from'), numeric: true, cell: ({ from }) => format.date(from) },
    {
      key: 'to',
      header: t('work.absences.to'),
      numeric: true,
      decisive: true,
      cell: ({ to }) => format.date(to),
    },
    {
      key: 'remove',
      header: t('work.absences.remove'),
      actions: true,
      cell: ({ id, name, from, removable }) =>
        removable ? (
          <PortalForm id={`remove-${id}`}>
            <input type="hidden" name="id" value={id} />
            <SubmitButton intent="remove" variant="default">
              {t('work.absences.remove')}
              <span className="visually-hidden">
                {' '}
                {t('work.absences.remove_named', { name, from: format.date(from) })}
              </span>
            </SubmitButton>
          </PortalForm>
        ) : null,
    },
  ];
  return (
    <Page
      title={t('work.absences.title')}
      lead={t('work.absences.lead')}
      breadcrumbs={[{ href: paths.tickets(), label: t('tickets.title') }]}
      narrow
    >
      <DataTable
        caption={t('work.absences.title')}
        columns={columns}
        rows={absences}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('work.absences.empty')} />}
      />
      <Section title={t('work.absences.add')}>
        <PortalForm reply={answer?.reply}>
          <input type="hidden" name="requestId" value={requestId} />
          {staff.length > 0 ? (
            <SelectField
              name="userId"
              label={t('work.absences.who')}
              placeholder={t('work.absences.myself')}
              options={staff.map(({ id, name }) => ({ value: id, label: name }))}
              optional
            />
          ) : null}
          <DateField name="from" label={t('work.absences.from')} />
          <DateField name="to" label={t('work.absences.to')} />
          <FormActions>
            <SubmitButton intent="add">{t('work.absences.add')}</SubmitButton>
          </FormActions>
        </PortalForm>
      </Section>
    </Page>
  );
}

import { Link } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { composerDraftKey } from '~/domain/tickets/compose/draft-key';
import { PERSON_NUMBER_ERROR } from '~/domain/tickets/persons/person-numbers';
import {
  isRowOpen,
  type RowShown,
  type TicketRows,
  type TicketRowView,
} from '~/domain/tickets/rows/ticket-row';
import { BODY_MAX, DESK_STATES } from '~/domain/tickets/ticket';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { AttachmentField } from '~/routes/tickets/attachments/attachment-field';
import { publicTitle, type TicketPageView } from '~/routes/tickets/compose/composers';
import { draftText } from '~/routes/tickets/compose/draft-fields';
import { DraftLine } from '~/routes/tickets/compose/draft-line';
import { useDraft } from '~/routes/tickets/compose/use-draft';
import { NumberHelp } from '~/routes/tickets/filing/number-help';
import { type Column, DataTable, MaskedDuf, Notice, Pager, StateTag, type StateTone } from '~/ui/data';
import { FormActions, PortalForm, SelectField, SubmitButton, TextArea } from '~/ui/fields';
import { Section } from '~/ui/layout';
import classes from './ticket-rows.module.css';
import type { TicketAnswer } from './ticket-steps.server';

const FORM = 'rows';

const TONES: Record<RowShown, StateTone> = {
  open: 'new',
  answered: 'waiting',
  solved: 'done',
  settled: 'done',
  split: 'closed',
  ended: 'done',
};

type Props = { rows: TicketRows; view: TicketPageView; answer: TicketAnswer | null };

/** A ticket about many persons: each with finding, state and the latest message, and what one can do with those chosen. */
export function TicketRowsBlock({ rows, view, answer }: Props) {
  const t = useWords();
  const chosen = new Set([answer?.form === FORM ? (answer.reply.values.rows ?? []) : []].flat());
  return (
    <Section title={t('filing.rows.title', { count: rows.total })}>
      <p>{t('filing.rows.done', { done: rows.done, all: rows.total })}</p>
      {rows.done === rows.total && view.rights.solve ? (
        <Notice
          action={
            <PortalForm id="rows-solve">
              <SubmitButton intent="solve" variant="default">
                {t('tickets.desk.solve')}
              </SubmitButton>
            </PortalForm>
          }
        >
          {t('filing.rows.all_done')}
        </Notice>
      ) : null}
      <RowTable rows={rows.rows} number={view.ticket.number} chosen={chosen} />
      {rows.hidden > 0 ? (
        <p className="muted">{t('tickets.persons.hidden', { count: rows.hidden })}</p>
      ) : null}
      {rows.total > rows.pageSize ? (
        <Pager page={rows.page} pageSize={rows.pageSize} total={rows.total} />
      ) : null}
      {view.ticket.state === 'solved' || view.ticket.state === 'closed' ? null : (
        <RowForm
          key={answer?.form === FORM ? (answer.stamp ?? 'kept') : view.ids.rows}
          rows={rows}
          view={view}
          answer={answer?.form === FORM ? answer : null}
        />
      )}
    </Section>
  );
}

type TableProps = { rows: TicketRowView[]; number: number; chosen: Set<string> };

function RowTable({ rows, number, chosen }: TableProps) {
  const t = useWords();
  const format = useFormat();
  const nameOf = (row: TicketRowView) => row.name ?? t('tickets.new.graded');
  const columns: Column<TicketRowView>[] = [
    {
      key: 'person',
      header: t('filing.rows.person'),
      cell: nameOf,
      below: (row) => (
        <span className={classes.small}>
          <br />
          <MaskedDuf duf={row.duf} />
        </span>
      ),
    },
    {
      key: 'status',
      header: t('filing.rows.status'),
      decisive: true,
      cell: (row) => (
        <>
          <StateTag tone={TONES[row.state]}>{t(`filing.rows.state.${row.state}`)}</StateTag>
          {row.splitTo ? (
            <p className={classes.small}>
              <Link to={paths.ticket(row.splitTo)}>{t('filing.rows.split_to', { number: row.splitTo })}</Link>
            </p>
          ) : null}
          {row.changed ? <p className={classes.small}>{t('tickets.persons.changed')}</p> : null}
        </>
      ),
    },
    {
      key: 'finding',
      header: t('filing.rows.finding'),
      cell: (row) =>
        row.findings.length === 0 ? (
          <span className="muted">{t('filing.rows.no_finding')}</span>
        ) : (
          row.findings.map((finding) => (
            <p key={finding.id} data-gone={!finding.open || undefined} className={classes.finding}>
              {finding.title}
            </p>
          ))
        ),
    },
    {
      key: 'comment',
      header: t('filing.rows.comment'),
      cell: (row) =>
        row.comment ? (
          <>
            <span className={classes.comment}>{row.comment.body}</span>
            <span className={classes.small}>
              {t(row.comment.fromImdi ? 'tickets.page.from_imdi' : 'tickets.page.from_municipality')},{' '}
              {format.dateTime(row.comment.at)}
            </span>
          </>
        ) : null,
    },
  ];
  return (
    <DataTable
      caption={t('filing.rows.title', { count: rows.length })}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.personId}
      rowHref={(row) => paths.person(row.personId, { ticket: number })}
      rowMark={(row) => (isRowOpen(row.state) ? 'strong' : undefined)}
      select={{
        name: 'rows',
        form: FORM,
        label: (row) => t('filing.rows.choose', { name: nameOf(row) }),
        checked: (row) => chosen.has(String(row.personId)),
      }}
    />
  );
}

function RowForm({ rows, view, answer }: Props) {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  const { ticket, rights, mark, ids } = view;
  const key = composerDraftKey('rows', ticket.id);
  const draft = rows.draft;
  const state = useDraft(field, key, answer?.savedAt ?? draft?.savedAt ?? null);
  const reply = answer?.reply ?? null;
  const numbers = reply?.errors.body?.includes(PERSON_NUMBER_ERROR) ?? false;
  const desk = rights.desk;
  const written = String(reply?.values.body ?? draftText(draft?.content ?? null, 'body'));
  const begun = written !== '' || reply?.errors.body !== undefined || view.files.pending.rows.length > 0;
  const [unfolded, setUnfolded] = useState(begun || reply?.values.rows !== undefined);
  useEffect(() => {
    const ticked = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.name === 'rows' && target.checked) setUnfolded(true);
    };
    document.addEventListener('change', ticked);
    return () => document.removeEventListener('change', ticked);
  }, []);
  return (
    <div className={classes.chosen}>
      <PortalForm
        id={FORM}
        reply={reply}
        action={`#${FORM}`}
        preventScrollReset
        encType="multipart/form-data"
        labels={{ rows: t('filing.rows.title', { count: rows.total }), files: t('attachments.label') }}
        aria-label={t('filing.rows.with_chosen')}
      >
        <h3>{t('filing.rows.with_chosen')}</h3>
        <p className={classes.error} id={`${FORM}-rows`}>
          {(reply?.errors.rows ?? []).map((error) => t.message(error)).join(' ')}
        </p>
        <input
          ref={field}
          type="hidden"
          name="messageId"
          value={String(reply?.values.messageId ?? ids.rows)}
        />
        <input type="hidden" name="splitId" value={ids.split} />
        <input type="hidden" name="seen" value={mark} />
        <input type="hidden" name="draftKey" value={key} />
        {answer?.cleaned ? <Notice>{t('tickets.compose.cleaned')}</Notice> : null}
        {numbers ? <NumberHelp intent="clean" /> : null}
        <details
          className={classes.fold}
          open={unfolded}
          onToggle={(event) => setUnfolded(event.currentTarget.open)}
        >
          <summary>{t(desk ? 'filing.rows.fold_answer' : 'filing.rows.fold_message')}</summary>
          <TextArea
            name="body"
            label={t('filing.rows.message')}
            hint={t('filing.rows.message_hint')}
            defaultValue={draftText(draft?.content ?? null, 'body')}
            rows={3}
            maxLength={BODY_MAX}
          />
          <AttachmentField
            formKey={key}
            attachments={answer?.attachments ?? view.files.pending.rows}
            scanned={view.scanned}
            rulesAt={publicTitle(t, view)}
          />
          {desk ? (
            <SelectField
              name="state"
              label={t('tickets.compose.state_after')}
              placeholder={null}
              defaultValue="open"
              options={DESK_STATES.map((value) => ({ value, label: t(`tickets.state.${value}`) }))}
            />
          ) : null}
          <FormActions>
            <SubmitButton intent={desk ? 'answer-rows' : 'reply-rows'} variant="default">
              {t(desk ? 'filing.rows.answer' : 'filing.rows.reply')}
            </SubmitButton>
            <DraftLine state={state} />
          </FormActions>
        </details>
        <FormActions>
          <SubmitButton intent="solve-rows" variant="default">
            {t('filing.rows.solve')}
          </SubmitButton>
          <SubmitButton intent="reopen-rows" variant="subtle">
            {t('filing.rows.reopen')}
          </SubmitButton>
          <SubmitButton intent="split-rows" variant="subtle">
            {t('filing.rows.split')}
          </SubmitButton>
        </FormActions>
      </PortalForm>
    </div>
  );
}

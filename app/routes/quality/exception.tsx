import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { can } from '~/domain/accounts/permissions';
import {
  approveException,
  declineException,
  endException,
} from '~/domain/findings/exceptions/decide-exception.server';
import { approveExceptionForm, declineExceptionForm } from '~/domain/findings/exceptions/exception-forms';
import { getException } from '~/domain/findings/exceptions/get-exception.server';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { formReply, parseForm, readForm, refusalOf } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { AppError, notFound } from '~/platform/errors';
import { ExceptionStatusTag, Facts, MaskedDuf, Severity } from '~/ui/data';
import { RefusedReply } from '~/ui/fields';
import { Page, Section } from '~/ui/layout';
import { ExceptionDecision } from './exception-decision';

export const meta = pageTitle((t) => t('handling.exception.title'));

function exceptionIdOf(text: string | undefined): number {
  if (!/^[1-9]\d{0,8}$/.test(text ?? '')) throw notFound();
  return Number(text);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'findings.read');
  const exception = await getException(actor, exceptionIdOf(params.exceptionId));
  return { exception, may: { open: can(actor, 'persons.open'), decide: can(actor, 'exceptions.decide') } };
}

/** `approve` and `decline` answer what was asked, `revoke` ends what holds. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'exceptions.decide');
  const id = exceptionIdOf(params.exceptionId);
  const form = await readForm(request);
  const intent = String(form.get('intent') ?? '');
  const parsed = await parseForm(form, intent === 'approve' ? approveExceptionForm : declineExceptionForm);
  await getException(actor, id);
  if (!parsed.ok) return data({ reply: parsed.reply }, { status: 422 });
  const { word } = parsed.value;
  const done = (key: string) => redirectWithFlash(request, paths.exceptions(), { key });
  try {
    switch (intent) {
      case 'approve':
        await approveException(actor, id, word);
        return done('handling.exception.approved_flash');
      case 'decline':
        await declineException(actor, id, word);
        return done('handling.exception.declined_flash');
      case 'revoke':
        await endException(actor, id, 'approved', word);
        return done('handling.exception.ended_flash');
      default:
        throw new AppError('invalid');
    }
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'not_found' || error.code === 'forbidden') throw error;
    return data({ reply: formReply(form, refusalOf(error)) }, { status: error.status });
  }
}

/** One exception with all that one who decides must know. */
export default function ExceptionPage() {
  const { exception, may } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const { status, word } = exception;
  const decidable = status === 'asked' || status === 'approved';
  return (
    <Page
      title={exception.title}
      lead={exception.sentence}
      breadcrumbs={[{ href: paths.exceptions(), label: t('handling.decide.back') }]}
    >
      <ExceptionFacts />
      <Section title={t('handling.decide.reason')}>
        <p className="measure" style={{ whiteSpace: 'pre-line' }}>
          {exception.reason}
        </p>
        {word ? <p className="measure">{t('handling.exception.word', { word })}</p> : null}
        {may.open ? (
          <p>
            <Link to={paths.finding(exception.personId, exception.findingId)}>
              {t('handling.decide.open_person')}
            </Link>
          </p>
        ) : null}
      </Section>
      {may.decide && decidable ? (
        <ExceptionDecision status={status} reply={answer?.reply ?? null} />
      ) : (
        <RefusedReply reply={answer?.reply} kept="word" />
      )}
    </Page>
  );
}

function ExceptionFacts() {
  const { exception } = useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  const { alike, rule, score, change, status } = exception;
  const gain =
    change > 0 && score !== null
      ? t('handling.decide.effect_value', {
          before: format.number(score, 1),
          after: format.number(score + change, 1),
        })
      : t('handling.decide.effect_none');
  const effect = rule === null ? t('comparison.suppressed') : gain;
  return (
    <Facts
      columns
      items={[
        {
          term: t('handling.list.status'),
          value: <ExceptionStatusTag status={status} />,
          note: exception.laidAside ? t('handling.decide.laid_aside') : undefined,
        },
        { term: t('rules.severity'), value: <Severity level={exception.severity} /> },
        {
          term: t('handling.decide.person'),
          value: exception.name ?? t('findings.by_person.graded'),
          note: <MaskedDuf duf={exception.duf} />,
        },
        { term: t('handling.decide.municipality'), value: exception.municipality ?? '–' },
        {
          term: t('handling.exception.ground'),
          value: t(`handling.exception.grounds.${exception.ground}`),
          note: t('handling.exception.asked', {
            name: exception.askedBy,
            date: format.date(exception.askedAt),
          }),
        },
        {
          term: t('handling.decide.rule'),
          value: rule
            ? t('handling.decide.rule_value', {
                failing: format.number(rule.failing),
                applicable: format.number(rule.applicable),
              })
            : t('comparison.suppressed'),
          note: <Link to={paths.rule(exception.ruleId)}>{exception.ruleId}</Link>,
        },
        {
          term: t('handling.decide.alike'),
          value: t('handling.decide.alike_value', {
            own: format.number(alike.own),
            all: format.number(alike.all),
          }),
        },
        ...(status === 'asked' ? [{ term: t('handling.decide.effect'), value: effect }] : []),
      ]}
    />
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { getFinding } from '~/domain/findings/handling/get-finding.server';
import { seeFindings } from '~/domain/findings/handling/see-findings.server';
import { pageTitle } from '~/http/page-title';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { Facts, FindingStandingTag, Severity } from '~/ui/data';
import { RefusedReply } from '~/ui/fields';
import { ButtonLink, Page, Section } from '~/ui/layout';
import { FindingElsewhere } from './finding-elsewhere';
import { FindingEvents } from './finding-events';
import { FindingException } from './finding-exception';
import { takeFindingStep } from './finding-steps.server';
import { idOf, openedPerson } from './opened-person.server';

export const meta = pageTitle((t) => t('handling.finding.title'));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const findingId = idOf(params.findingId);
  const { actor, personId } = await openedPerson(request, idOf(params.personId), 'persons.open', {
    findingId,
  });
  const view = await getFinding(actor, personId, findingId);
  if (view.finding.stage === 'new') await seeFindings(actor, personId, findingId);
  return { personId, ...view };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const findingId = idOf(params.findingId);
  const { actor, personId } = await openedPerson(request, idOf(params.personId), 'findings.handle', {
    findingId,
  });
  const outcome = await takeFindingStep(actor, request, { personId, findingId });
  return outcome instanceof Response ? outcome : data(outcome, { status: outcome.status });
}

/** One finding: where it stands, what one can do besides correcting it, and its whole history. */
export default function FindingPage() {
  const { personId, finding, events, exceptions, seen, may, approval } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const toPerson = paths.person(personId, { finding: finding.id });
  return (
    <Page
      title={finding.title}
      lead={finding.sentence}
      breadcrumbs={[{ href: toPerson, label: t('handling.finding.person') }]}
      actions={
        finding.state === 'resolved' ? null : (
          <ButtonLink to={toPerson}>{t('handling.finding.to_person')}</ButtonLink>
        )
      }
    >
      <Section title={t('handling.finding.standing')}>
        <FindingFacts />
      </Section>
      {may.handle && finding.state === 'open' && finding.stage !== 'exception_asked' ? (
        <FindingElsewhere finding={finding} reply={answer?.form === 'elsewhere' ? answer.reply : null} />
      ) : (
        <RefusedReply reply={answer?.form === 'elsewhere' ? answer.reply : null} />
      )}
      <FindingException
        finding={finding}
        exceptions={exceptions}
        seen={seen}
        approval={approval}
        mayHandle={may.handle}
        reply={answer?.form === 'exception' ? answer.reply : null}
      />
      <Section title={t('handling.finding.history')}>
        <FindingEvents events={events} />
      </Section>
    </Page>
  );
}

function FindingFacts() {
  const { finding } = useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  return (
    <Facts
      columns
      items={[
        { term: t('handling.finding.status'), value: <FindingStandingTag finding={finding} /> },
        { term: t('rules.severity'), value: <Severity level={finding.severity} /> },
        finding.state === 'resolved'
          ? { term: t('handling.finding.closed'), value: format.date(finding.closedAt ?? finding.openedAt) }
          : {
              term: t('handling.finding.opened'),
              value: format.date(finding.openedAt),
              note: t('handling.finding.first_opened', { date: format.date(finding.firstOpenedAt) }),
            },
        {
          term: t('handling.finding.price'),
          value:
            finding.points > 0
              ? t('handling.finding.price_value', { count: finding.points })
              : t('handling.finding.price_none'),
        },
        {
          term: t('handling.finding.rule'),
          value: <Link to={paths.rule(finding.ruleId)}>{finding.ruleId}</Link>,
        },
      ]}
    />
  );
}

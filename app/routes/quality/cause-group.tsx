import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { causeWord, readCause } from '~/domain/findings/causes/cause';
import { getCauseGroup } from '~/domain/findings/causes/get-cause-group.server';
import { findMunicipalities } from '~/domain/findings/find-municipalities.server';
import { findFindingsByPerson } from '~/domain/findings/find-persons-with-findings.server';
import { MOST_AT_ONCE, markFixedElsewhere } from '~/domain/findings/handling/mark-fixed-elsewhere.server';
import { PERSONS_MAX } from '~/domain/tickets/ticket';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { notFound } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import { causeSentence, EmptyState, Pager } from '~/ui/data';
import { PortalForm, SubmitButton } from '~/ui/fields';
import { ButtonLink, Page, Section } from '~/ui/layout';
import { CauseTicket, NAMED_PERSONS } from './cause-ticket';
import { PersonFindingsList } from './person-findings-list';

const PAGE_SIZE = 25;

export const meta = pageTitle((t) => t('causes.group.title'));

const query = z.object({
  regel: z
    .string()
    .regex(/^DQ-\d{3}$/)
    .optional(),
  arsak: z.string().max(120).optional(),
  kommune: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  side: z.coerce.number().int().min(1).max(10_000).optional(),
});

/** The group that the address names, as it stands this moment. */
async function groupIn(request: Request, actor: Actor) {
  const asked = parseQuery(request, query);
  const cause = readCause(asked.arsak ?? '');
  const ruleId = asked.regel;
  if (!cause || !ruleId) throw notFound();
  const group = await getCauseGroup(actor, { municipalityCode: asked.kommune ?? null, ruleId, cause });
  return { asked, cause, ruleId, group };
}

/** Says of all findings of the group that they are corrected in the specialist system. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'findings.handle');
  const { group } = await groupIn(request, actor);
  const { pathname, search } = new URL(request.url);
  const ids = group.findingIds;
  let count = 0;
  for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
    count += await markFixedElsewhere(actor, ids.slice(from, from + MOST_AT_ONCE), true);
  }
  return redirectWithFlash(request, pathname + search, { key: 'causes.group.marked', params: { count } });
}

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'findings.read');
  const { asked, cause, ruleId, group } = await groupIn(request, actor);
  const filters = { municipalityCode: group.municipalityCode, ruleId, cause };
  const [found, municipalities] = await Promise.all([
    findFindingsByPerson(actor, filters, { sort: 'name', page: asked.side ?? 1, pageSize: PAGE_SIZE }),
    findMunicipalities(actor),
  ]);
  const { personIds, findingIds, ...shown } = group;
  const file = can(actor, 'tickets.file');
  return {
    group: shown,
    persons: found.persons,
    total: found.total,
    page: found.page,
    municipalities,
    ticket: file
      ? {
          ticketId: newId(),
          personIds: personIds.slice(0, PERSONS_MAX),
          persons: personIds.length,
          findingIds: personIds.length > NAMED_PERSONS ? [] : findingIds,
        }
      : null,
    may: {
      correct: can(actor, 'persons.correct'),
      open: can(actor, 'persons.open'),
      file: false,
      handle: can(actor, 'findings.handle'),
      write: can(actor, 'known_errors.write'),
    },
  };
}

/** One group of findings with the same cause: whom it concerns, and one ticket or known error for all. */
export default function CauseGroupPage() {
  const { group, persons, total, page, municipalities, ticket, may } = useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  const sentence = causeSentence(group, t, format);
  return (
    <Page
      title={group.title}
      lead={group.findings > 0 ? `${sentence}.` : undefined}
      breadcrumbs={[
        { href: paths.findings(), label: t('findings.title') },
        { href: paths.sameCause(), label: t('causes.group.all') },
      ]}
      actions={<Link to={paths.rule(group.ruleId)}>{t('causes.group.rule')}</Link>}
    >
      {group.findings === 0 ? (
        <EmptyState
          title={t('causes.group.gone')}
          action={<Link to={paths.sameCause()}>{t('causes.group.all')}</Link>}
        >
          {t('causes.group.gone_help')}
        </EmptyState>
      ) : (
        <>
          {ticket || may.handle || may.write ? (
            <Section title={t('causes.group.act')}>
              {ticket ? <CauseTicket group={group} sentence={sentence} ticket={ticket} /> : null}
              {may.handle ? (
                <PortalForm id="fagsystem">
                  <p className="measure">{t('causes.group.fixed_help')}</p>
                  <div>
                    <SubmitButton variant="default">{t('causes.group.fixed')}</SubmitButton>
                  </div>
                </PortalForm>
              ) : null}
              {may.write ? (
                <>
                  <p className="measure">{t('causes.group.known_error_help')}</p>
                  <ButtonLink
                    to={paths.newKnownError({
                      regel: group.ruleId,
                      arsak: causeWord(group),
                      kommune: group.municipalityCode,
                    })}
                  >
                    {t('causes.group.known_error')}
                  </ButtonLink>
                </>
              ) : null}
            </Section>
          ) : null}
          <Section title={t('causes.group.persons')}>
            <PersonFindingsList persons={persons} places={municipalities} may={may} heading="h3" />
            <Pager page={page} pageSize={PAGE_SIZE} total={total} />
          </Section>
        </>
      )}
    </Page>
  );
}

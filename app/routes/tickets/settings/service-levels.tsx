import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import {
  findServiceLevels,
  saveServiceLevels,
  type ThemeLevels,
} from '~/domain/tickets/clocks/service-level-board.server';
import { serviceLevelForm } from '~/domain/tickets/clocks/service-level-forms';
import { ANY_THEME } from '~/domain/tickets/clocks/service-levels';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { formReply, parseForm, readForm, refusalOf } from '~/http/parse-form.server';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { AppError } from '~/platform/errors';
import { durationText } from '~/routes/tickets/ticket/duration-text';
import { type Column, DataTable } from '~/ui/data';
import { Page, Section } from '~/ui/layout';
import { ServiceLevelForm } from './service-level-form';

const query = z.object({ tema: z.string().max(60).default(ANY_THEME) });

export const meta = pageTitle((t) => t('levels.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.work');
  const { tema } = parseQuery(request, query);
  const board = await findServiceLevels(actor);
  return { ...board, chosen: board.themes.find(({ themeCode }) => themeCode === tema) ?? null };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.lead');
  const form = await readForm(request);
  const parsed = await parseForm(form, serviceLevelForm);
  if (!parsed.ok) return data({ reply: parsed.reply }, { status: 422 });
  try {
    await saveServiceLevels(actor, parsed.value);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
    return data({ reply: formReply(form, refusalOf(error)) }, { status: error.status });
  }
  return redirectWithFlash(request, paths.serviceLevels({ tema: parsed.value.themeCode }), {
    key: 'levels.saved',
  });
}

export default function ServiceLevels() {
  const { themes, chosen, changes, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const format = useFormat();
  const nameOf = (theme: string | null) => theme ?? t('levels.common');
  const aim = (key: 'firstMinutes' | 'nextMinutes' | 'solveMinutes', header: string) =>
    ({
      key,
      header,
      cell: ({ levels }) => durationText(t, levels.normal[key]),
      decisive: key === 'firstMinutes',
    }) satisfies Column<ThemeLevels>;
  const columns: Column<ThemeLevels>[] = [
    { key: 'theme', header: t('levels.theme'), cell: ({ theme }) => nameOf(theme) },
    aim('firstMinutes', t('levels.first')),
    aim('nextMinutes', t('levels.next')),
    aim('solveMinutes', t('levels.solve')),
    {
      key: 'source',
      header: t('levels.source'),
      cell: ({ proposed }) => t(proposed ? 'levels.proposed' : 'levels.decided'),
    },
  ];
  return (
    <Page
      title={t('levels.title')}
      lead={t('levels.lead')}
      breadcrumbs={[{ href: paths.tickets(), label: t('tickets.title') }]}
    >
      <p className="muted">{t('levels.hours')}</p>
      <Section title={t('levels.overview')}>
        <DataTable
          caption={t('levels.overview')}
          columns={columns}
          rows={themes}
          rowKey={({ themeCode }) => themeCode}
          rowHref={({ themeCode }) => `${paths.serviceLevels({ tema: themeCode })}#frister`}
          rowMark={({ themeCode }) => (themeCode === chosen?.themeCode ? 'strong' : undefined)}
        />
      </Section>
      {chosen ? (
        <Section
          title={chosen.theme ? t('levels.edit', { theme: chosen.theme.toLowerCase() }) : t('levels.common')}
          id="frister"
        >
          <ServiceLevelForm
            key={chosen.themeCode}
            theme={chosen}
            mayEdit={mayEdit}
            reply={answer?.reply ?? null}
          />
        </Section>
      ) : null}
      <Section title={t('levels.changes')}>
        {changes.length === 0 ? <p className="muted">{t('levels.no_changes')}</p> : null}
        <ul>
          {changes.map(({ id, at, name, theme }) => (
            <li key={id}>
              {theme
                ? t('levels.change', { name, theme: theme.toLowerCase() })
                : t('levels.change_common', { name })}{' '}
              <span className="muted">{format.dateTime(at)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

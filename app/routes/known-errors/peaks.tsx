import type { LoaderFunctionArgs, SerializeFrom } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { can } from '~/domain/accounts/permissions';
import { findPeaks, type RulePeak } from '~/domain/tickets/known-errors/find-peaks.server';
import { pageTitle } from '~/http/page-title';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { type Column, DataTable, EmptyState } from '~/ui/data';
import { Page, Section } from '~/ui/layout';

export const meta = pageTitle((t) => t('known_errors.peaks.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'known_errors.link');
  return { ...(await findPeaks(actor)), mayWrite: can(actor, 'known_errors.write') };
}

type Peak = { name: string; recent: number; usual: number; municipalities: number };

export default function Peaks() {
  const { rules, themes, mayWrite } = useLoaderData<typeof loader>();
  const t = useWords();
  const figures = useFigures();
  return (
    <Page
      title={t('known_errors.peaks.title')}
      lead={t('known_errors.peaks.lead')}
      breadcrumbs={[{ href: paths.knownErrors(), label: t('known_errors.title') }]}
    >
      <Section title={t('known_errors.peaks.rules')}>
        <DataTable
          caption={t('known_errors.peaks.rules')}
          rows={rules}
          rowKey={({ ruleId }) => ruleId}
          rowHref={({ ruleId }) => paths.rule(ruleId)}
          empty={<EmptyState title={t('known_errors.peaks.none')} />}
          columns={[
            {
              key: 'name',
              header: t('known_errors.peaks.name'),
              cell: ({ ruleId, name }) => `${ruleId}: ${name}`,
            },
            ...figures,
            {
              key: 'proposal',
              header: t('known_errors.peaks.proposal'),
              cell: (peak) => <Proposal peak={peak} mayWrite={mayWrite} />,
            },
          ]}
        />
      </Section>
      <Section title={t('known_errors.peaks.themes')}>
        <DataTable
          caption={t('known_errors.peaks.themes')}
          rows={themes}
          rowKey={({ code }) => code}
          rowHref={({ code }) => paths.tickets({ tema: code, ko: 'alle' })}
          empty={<EmptyState title={t('known_errors.peaks.none')} />}
          columns={[
            { key: 'name', header: t('known_errors.peaks.theme'), cell: ({ name }) => name },
            ...figures,
          ]}
        />
      </Section>
    </Page>
  );
}

function useFigures(): Column<Peak>[] {
  const t = useWords();
  const format = useFormat();
  return [
    {
      key: 'recent',
      header: t('known_errors.peaks.recent'),
      numeric: true,
      decisive: true,
      cell: ({ recent }) => format.number(recent),
    },
    {
      key: 'usual',
      header: t('known_errors.peaks.usual'),
      numeric: true,
      cell: ({ usual }) => format.number(usual, 1),
    },
    {
      key: 'rise',
      header: t('known_errors.peaks.rise'),
      numeric: true,
      cell: ({ recent, usual }) =>
        usual > 0 ? format.number(recent / usual, 1) : t('known_errors.peaks.fresh'),
    },
    {
      key: 'municipalities',
      header: t('known_errors.peaks.municipalities'),
      numeric: true,
      cell: ({ municipalities }) => format.number(municipalities),
    },
  ];
}

function Proposal({ peak, mayWrite }: { peak: SerializeFrom<RulePeak>; mayWrite: boolean }) {
  const t = useWords();
  const { ruleId, regime, source, municipality } = peak;
  const traits = [
    regime ? t('known_errors.peaks.traits.regime', { value: t.message(`rules.regime.${regime}`) }) : null,
    source ? t('known_errors.peaks.traits.source', { value: t.message(`register.sources.${source}`) }) : null,
    municipality ? t('known_errors.peaks.traits.municipality') : null,
  ].filter(Boolean);
  const to = paths.newKnownError({ regel: ruleId, lov: regime, kilde: source, kommune: municipality });
  return (
    <>
      {[ruleId, ...traits].join(' · ')}
      {mayWrite ? (
        <>
          <br />
          <Link to={to} aria-label={`${t('known_errors.peaks.make')}: ${ruleId}`}>
            {t('known_errors.peaks.make')}
          </Link>
        </>
      ) : null}
    </>
  );
}

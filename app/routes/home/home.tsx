import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Actor } from '~/domain/accounts/actor';
import { pageTitle } from '~/http/page-title';
import { requirePermission } from '~/http/require-actor.server';
import { CountyHome } from './county-home';
import { DeskHome } from './desk-home';
import { EntriesHome } from './entries-home';
import { loadCounty, loadDesk, loadMunicipality, loadOwner } from './load-home.server';
import { MunicipalityHome } from './municipality-home';
import { OwnerHome } from './owner-home';

export const meta = pageTitle((t) => t('home.title'));

/** Each role has its own first page: what it needs to know before anything else. */
async function homeOf(actor: Actor) {
  switch (actor.role) {
    case 'municipal_reader':
    case 'municipal_superuser':
    case 'municipal_admin':
      return { view: 'municipality' as const, ...(await loadMunicipality(actor)) };
    case 'support_agent':
      return { view: 'desk' as const, ...(await loadDesk(actor)) };
    case 'registry_owner':
      return { view: 'owner' as const, ...(await loadOwner(actor)) };
    case 'county_governor':
      return { view: 'county' as const, ...(await loadCounty(actor)) };
    case 'privacy_officer':
    case 'system_admin':
      return { view: 'entries' as const, role: actor.role };
  }
}

export async function loader({ request }: LoaderFunctionArgs) {
  return homeOf(await requirePermission(request, 'home.read'));
}

export default function Home() {
  const home = useLoaderData<typeof loader>();
  switch (home.view) {
    case 'municipality':
      return <MunicipalityHome {...home} />;
    case 'desk':
      return <DeskHome {...home} />;
    case 'owner':
      return <OwnerHome {...home} />;
    case 'county':
      return <CountyHome {...home} />;
    case 'entries':
      return <EntriesHome role={home.role} />;
  }
}

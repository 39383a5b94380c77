import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ROLES } from '~/domain/accounts/actor';
import { findPlaces, findUsers, USERS_PER_PAGE } from '~/domain/accounts/find-users.server';
import { can } from '~/domain/accounts/permissions';
import { grantableRoles, type User } from '~/domain/accounts/user';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { searchWithoutNumbers } from '~/http/search-without-numbers.server';
import { useWords } from '~/i18n/context';
import { type Column, DataTable, EmptyState, FilterBar, Pager, StateTag } from '~/ui/data';
import { SelectField, TextField } from '~/ui/fields';
import { ButtonLink, Page } from '~/ui/layout';
import { placeOptions } from './place-options';

export const meta = pageTitle((t) => t('admin.users.title'));

const query = z.object({
  sok: z.string().max(100).optional(),
  rolle: z.enum(ROLES).optional(),
  sted: z
    .string()
    .regex(/^(\d{2}|\d{4}|imdi)$/)
    .optional(),
  tilstand: z.enum(['active', 'disabled']).optional(),
  side: z.coerce.number().int().min(1).max(10_000).default(1),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'users.manage_own', 'users.manage_all');
  const { sok, rolle, sted, tilstand, side } = parseQuery(request, query);
  const without = paths.users({ rolle, sted, tilstand });
  searchWithoutNumbers(request, sok ?? '', without, 'admin.users.search_number');
  const all = can(actor, 'users.manage_all');
  const [found, places] = await Promise.all([
    findUsers(actor, { search: sok, role: rolle, place: sted, state: tilstand, page: side }),
    all ? findPlaces(actor) : null,
  ]);
  return {
    ...found,
    pageSize: USERS_PER_PAGE,
    places,
    filter: { sok, rolle, sted, tilstand },
    roles: grantableRoles(actor),
    municipalityName: actor.municipalityName,
  };
}

export default function Users() {
  const { users, total, page, pageSize, places, filter, roles, municipalityName } =
    useLoaderData<typeof loader>();
  const t = useWords();
  const columns: Column<User>[] = [
    { key: 'name', header: t('admin.users.name'), cell: ({ name }) => name },
    { key: 'role', header: t('admin.users.role'), cell: ({ role }) => t(`layout.roles.${role}`) },
    ...(places
      ? [
          {
            key: 'place',
            header: t('admin.users.place'),
            cell: (user: User) => user.municipalityName ?? user.countyName ?? t('admin.users.imdi'),
          },
        ]
      : []),
    { key: 'email', header: t('admin.users.email'), cell: ({ email }) => email, wideOnly: true },
    {
      key: 'state',
      header: t('admin.users.state'),
      decisive: true,
      cell: ({ disabledAt }) => (
        <StateTag tone={disabledAt ? 'closed' : 'done'}>
          {t(disabledAt ? 'admin.users.disabled' : 'admin.users.active')}
        </StateTag>
      ),
    },
  ];
  return (
    <Page
      title={t('admin.users.title')}
      lead={
        municipalityName
          ? t('admin.users.lead_own', { count: total, municipality: municipalityName })
          : t('admin.users.lead_all', { count: total })
      }
      actions={<ButtonLink to={paths.newUser()}>{t('admin.users.new')}</ButtonLink>}
    >
      <FilterBar active={Object.values(filter).filter(Boolean).length}>
        <TextField name="sok" type="search" label={t('admin.users.search')} defaultValue={filter.sok} />
        <SelectField
          name="rolle"
          label={t('admin.users.role')}
          placeholder={t('admin.users.any_role')}
          defaultValue={filter.rolle}
          options={roles.map((role) => ({ value: role, label: t(`layout.roles.${role}`) }))}
        />
        {places ? (
          <SelectField
            name="sted"
            label={t('admin.users.place')}
            placeholder={t('admin.users.any_place')}
            defaultValue={filter.sted}
            options={[{ value: 'imdi', label: t('admin.users.imdi') }, ...placeOptions(t, places)]}
          />
        ) : null}
        <SelectField
          name="tilstand"
          label={t('admin.users.state')}
          placeholder={t('admin.users.any_state')}
          defaultValue={filter.tilstand}
          options={[
            { value: 'active', label: t('admin.users.active') },
            { value: 'disabled', label: t('admin.users.disabled') },
          ]}
        />
      </FilterBar>
      <DataTable
        caption={t('admin.users.caption')}
        columns={columns}
        rows={users}
        rowKey={(user) => user.id}
        rowHref={(user) => paths.user(user.id)}
        empty={<EmptyState title={t('admin.users.empty')} />}
      />
      <Pager page={page} pageSize={pageSize} total={total} />
    </Page>
  );
}

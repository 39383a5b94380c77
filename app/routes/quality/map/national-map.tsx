import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { can } from '~/domain/accounts/permissions';
import { findMap, type MapPlace } from '~/domain/findings/comparison/find-map.server';
import { VERDICTS } from '~/domain/findings/comparison/verdict';
import { lastJudgement } from '~/domain/findings/last-judgement.server';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { CountyFolds } from '~/routes/quality/comparison/county-folds';
import { NationalTabs } from '~/routes/quality/comparison/national-tabs';
import { VerdictTag } from '~/routes/quality/comparison/verdict-tag';
import { DataTable, EmptyState, FilterBar, Masked } from '~/ui/data';
import { SelectField } from '~/ui/fields';
import { Page } from '~/ui/layout';
import classes from './map.module.css';
import { type MapClass, SCORE_CLASSES, scoreClass } from './map-classes';
import { MapFigure } from './map-figure';

const mapQuery = z.object({
  fylke: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  mal: z.enum(['score', 'ventet']).optional(),
  niva: z.enum(['fylker', 'kommuner']).optional(),
});

export const meta = pageTitle((t) => t('comparison.map.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'national.read');
  const query = parseQuery(request, mapQuery);
  const [map, judgement] = await Promise.all([
    findMap(actor, {
      countyCode: query.fylke ?? null,
      level: query.niva === 'kommuner' ? 'municipalities' : 'counties',
    }),
    lastJudgement(actor),
  ]);
  return { query, map, judgement, mayPublish: can(actor, 'results.publish') };
}

/** The country or a county as a map, with an equal list beside it. */
export default function NationalMap() {
  const { query, map, judgement, mayPublish } = useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  const { places, county, counties, boundTo } = map;
  const byScore = query.mal !== 'ventet';
  const classOf = (place: MapPlace): MapClass =>
    byScore ? scoreClass(place.score) : (place.standing?.verdict ?? 'none');
  const hrefOf = (place: MapPlace): string | null => {
    if (place.code.length === 2) return paths.nationalMap({ fylke: place.code, mal: query.mal });
    return place.suppressed || !place.standing ? null : paths.comparison({ kommune: place.code });
  };
  const legend = [
    ...(byScore
      ? SCORE_CLASSES.map((one) => ({ class: one, label: t(`comparison.map.classes.${one}`) }))
      : VERDICTS.map((one) => ({ class: one, label: t(`comparison.verdict.${one}`) }))),
    { class: 'none' as const, label: t('comparison.map.silent') },
  ];
  const value = (place: MapPlace): string => {
    if (place.suppressed) return ':';
    if (byScore) return place.score === null ? t('common.not_applicable') : format.number(place.score, 1);
    return place.standing?.verdict
      ? t(`comparison.verdict.${place.standing.verdict}`)
      : t('common.not_applicable');
  };
  return (
    <Page
      title={county ? t('comparison.map.title_county', { county: county.name }) : t('comparison.map.title')}
      lead={t(county ? 'comparison.map.lead_county' : 'comparison.map.lead')}
      status={{ asOf: judgement.judgedAt?.toISOString(), ruleSet: judgement.ruleSet }}
      actions={
        county && boundTo === null ? (
          <Link to={paths.nationalMap({ mal: query.mal })}>{t('comparison.map.whole_country')}</Link>
        ) : undefined
      }
    >
      <NationalTabs view="map" county={query.fylke ?? null} mayPublish={mayPublish} />
      <FilterBar active={Number(query.fylke !== undefined) + Number(query.niva !== undefined)}>
        <SelectField
          name="mal"
          label={t('comparison.map.measure')}
          placeholder={null}
          defaultValue={byScore ? 'score' : 'ventet'}
          options={[
            { value: 'score', label: t('comparison.map.measure_score') },
            { value: 'ventet', label: t('comparison.map.measure_comparison') },
          ]}
        />
        {boundTo === null ? (
          <SelectField
            name="fylke"
            label={t('national.filters.county')}
            placeholder={t('national.filters.any_county')}
            defaultValue={query.fylke}
            options={counties.map(({ code, name }) => ({ value: code, label: name }))}
          />
        ) : null}
        {county ? null : (
          <SelectField
            name="niva"
            label={t('comparison.map.level')}
            placeholder={null}
            defaultValue={query.niva ?? 'fylker'}
            options={[
              { value: 'fylker', label: t('comparison.map.level_counties') },
              { value: 'kommuner', label: t('comparison.map.level_municipalities') },
            ]}
          />
        )}
      </FilterBar>
      <p className="muted">{t('national.shown')}</p>
      <div className={classes.beside}>
        <MapFigure
          places={places}
          county={county?.code ?? null}
          classOf={classOf}
          hrefOf={hrefOf}
          titleOf={(place) => `${place.name}: ${value(place)}`}
          legend={legend}
        />
        <div>
          <CountyFolds rows={places} outside={!byScore}>
            {(rows, name) => (
              <DataTable
                caption={[t('comparison.map.caption'), name].filter(Boolean).join(': ')}
                short
                columns={[
                  {
                    key: 'name',
                    header: t('comparison.map.place'),
                    cell: (place) => place.name,
                  },
                  {
                    key: 'persons',
                    header: t('national.persons'),
                    numeric: true,
                    cell: (place) => (place.suppressed ? <Masked /> : format.number(place.persons ?? 0)),
                  },
                  {
                    key: 'value',
                    header: t(byScore ? 'comparison.map.measure_score' : 'comparison.map.measure_comparison'),
                    numeric: byScore,
                    cell: (place) => (
                      <Value place={place} byScore={byScore} text={value(place)} name={classOf(place)} />
                    ),
                  },
                ]}
                rows={rows}
                rowKey={(place) => place.code}
                rowHref={hrefOf}
                empty={<EmptyState title={t('national.none')} />}
              />
            )}
          </CountyFolds>
        </div>
      </div>
    </Page>
  );
}

/** The value in words with the colour that it has on the map. */
function Value({
  place,
  byScore,
  text,
  name,
}: {
  place: MapPlace;
  byScore: boolean;
  text: string;
  name: MapClass;
}) {
  if (place.suppressed) return <Masked />;
  const verdict = place.standing?.verdict;
  return (
    <>
      <span className={classes.swatch} data-class={name} aria-hidden="true" />
      {!byScore && verdict ? <VerdictTag verdict={verdict} /> : text}
    </>
  );
}

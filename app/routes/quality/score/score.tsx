import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { findMunicipalities } from '~/domain/findings/find-municipalities.server';
import { getScorePage } from '~/domain/findings/score/get-score-page.server';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { ScoreFigure } from '~/ui/data';
import { Page, Section } from '~/ui/layout';
import { ChooseMunicipality } from './choose-municipality';
import { FallTable } from './fall-table';
import { CountedTable, CoverageTable, DimensionTable } from './part-tables';
import classes from './score.module.css';
import { scoreQuery } from './score-query';
import * as say from './score-sentences';
import { TimelinessFigures } from './timeliness-figures';
import { TrendFigures } from './trend-figures';
import { WhatIf } from './what-if';

export const meta = pageTitle((t) => t('score.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'findings.read');
  const query = parseQuery(request, scoreQuery);
  if (actor.scope === '*' && !query.kommune) {
    return { page: null, place: {}, municipalities: await findMunicipalities(actor) };
  }
  const page = await getScorePage(actor, { municipalityCode: query.kommune, ruleIds: query.regel });
  const place = actor.scope === '*' ? { kommune: page.municipality.code } : {};
  return { page, place, municipalities: [] };
}

const FORM = 'hva-om-valg';

/** The score of one municipality taken apart. */
export default function Score() {
  const { page, place, municipalities } = useLoaderData<typeof loader>();
  const t = useWords();
  if (!page) return <ChooseMunicipality municipalities={municipalities} />;
  return (
    <Page
      title={t('score.title_of', { municipality: page.municipality.name })}
      status={{ asOf: page.judgedAt?.toISOString(), ruleSet: page.ruleSet }}
      actions={page.waterfall ? <Link to={paths.scoreReport(place)}>{t('score.report.link')}</Link> : null}
    >
      {page.waterfall ? <Parts page={page} place={place} /> : <NoScore page={page} />}
    </Page>
  );
}

function NoScore({ page }: { page: say.SpokenScore }) {
  const t = useWords();
  const format = useFormat();
  return <p>{say.sayScore(page, t, format)}</p>;
}

function Said({ sentences }: { sentences: readonly (string | null)[] }) {
  return (
    <div className={classes.said}>
      {sentences.flatMap((sentence) => (sentence ? [<p key={sentence}>{sentence}</p>] : []))}
    </div>
  );
}

function Parts({ page, place }: { page: say.SpokenScore; place: { kommune?: string } }) {
  const t = useWords();
  const format = useFormat();
  const { waterfall, timeliness } = page;
  return (
    <>
      <div className={classes.figures}>
        <ScoreFigure label={t('score.title')} value={page.totals.score} />
        <Said
          sentences={[
            say.sayScore(page, t, format),
            say.sayChange(page, t, format),
            ...say.sayRounds(page, t, format).slice(0, 1),
          ]}
        />
      </div>
      <Section title={t('score.fall.title')}>
        <Said sentences={say.sayLoss(page, t, format)} />
        {waterfall && waterfall.steps.length > 0 ? (
          <>
            <FallTable waterfall={waterfall} choice={{ form: FORM, chosen: page.chosen }} />
            {waterfall.shared > 0 ? (
              <p className="muted">
                {t('score.fall.shared')}: {format.change(-waterfall.sharedOfScore, 2)}.{' '}
                {t('score.fall.score')}: {format.number(waterfall.score, 1)}.
              </p>
            ) : null}
            <WhatIf form={FORM} page={page} place={place} />
          </>
        ) : null}
        <p className="muted measure">{t('score.fall.how')}</p>
      </Section>
      <Section title={t('score.counted.title')}>
        <Said sentences={say.sayCounted(page, t, format)} />
        <CountedTable page={page} />
      </Section>
      <Section title={t('score.dimensions.title')}>
        <Said sentences={[say.sayDimensions(page, t, format)]} />
        <DimensionTable dimensions={page.dimensions} />
        <p className="muted">{t('score.dimensions.how')}</p>
      </Section>
      <Section title={t('score.coverage.title')}>
        {timeliness.countedOn || page.coverage.length > 0 ? (
          <>
            <Said sentences={[say.sayCoverage(page, t, format)]} />
            {page.coverage.length > 0 ? <CoverageTable coverage={page.coverage} /> : null}
            <p className="muted measure">
              {t('score.coverage.how', { date: format.date(timeliness.countedOn ?? page.today) })}
            </p>
          </>
        ) : (
          <p className="muted">{t('score.coverage.not_counted')}</p>
        )}
      </Section>
      <Section title={t('score.timely.title')}>
        <Said sentences={[say.sayTimeliness(page, t, format)]} />
        <TimelinessFigures timeliness={timeliness} />
      </Section>
      <Section title={t('score.trend.title')}>
        <Said sentences={[say.sayRange(page, t, format), ...say.sayRounds(page, t, format)]} />
        <TrendFigures trend={page.trend} rounds={page.rounds} today={page.today} />
      </Section>
      <Section title={t('score.kept.title')}>
        <p className="measure">{t('score.kept.text')}</p>
      </Section>
    </>
  );
}

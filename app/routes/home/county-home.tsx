import { Link } from '@remix-run/react';
import type { NationalLine, NationalQuality } from '~/domain/findings/find-national-quality.server';
import type { Judgement } from '~/domain/findings/last-judgement.server';
import type { NoticeLine } from '~/domain/known-errors/find-notices.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { ScoreFigure } from '~/ui/data';
import { Page, Section } from '~/ui/layout';
import { NationalTable } from '../quality/national-table';
import { CurrentNotices } from './current-notices';

interface CountyHomeProps {
  notices: readonly NoticeLine[];
  county: string;
  total: NationalQuality['total'];
  lines: readonly NationalLine[];
  comparedWith: string;
  judgement: Judgement;
}

/** The county governor's first page: figures of the county's municipalities, no persons. */
export function CountyHome({ notices, county, total, lines, comparedWith, judgement }: CountyHomeProps) {
  const t = useWords();
  const format = useFormat();
  const lead = t('home.county.lead', {
    flawless: format.number(total.flawless),
    persons: format.number(total.persons),
    county,
  });
  return (
    <Page
      title={lead}
      status={{ asOf: judgement.judgedAt?.toISOString(), ruleSet: judgement.ruleSetVersion }}
    >
      <CurrentNotices notices={notices} />
      <ScoreFigure label={t('home.county.score', { county })} value={total.score} />
      <Section
        title={t('home.county.municipalities', { county })}
        aside={<Link to={paths.national()}>{t('home.county.all')}</Link>}
      >
        <p className="muted">
          {t('national.shown')} {t('national.compared', { date: format.date(comparedWith) })}
        </p>
        <NationalTable lines={lines} caption={t('home.county.caption')} />
      </Section>
    </Page>
  );
}

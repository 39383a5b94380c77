import type { NationalQuality } from '~/domain/findings/find-national-quality.server';
import type { Judgement } from '~/domain/findings/last-judgement.server';
import type { NoticeLine } from '~/domain/known-errors/notice';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { Facts, ScoreFigure } from '~/ui/data';
import { ButtonLink, Page } from '~/ui/layout';
import { CurrentNotices } from './current-notices';
import classes from './home.module.css';

interface CountyHomeProps {
  notices: readonly NoticeLine[];
  county: string;
  total: NationalQuality['total'];
  /** Municipalities of the county that have persons. */
  municipalities: number;
  judgement: Judgement;
}

/** The county governor's first page: figures of the county, no persons, and the way to its municipalities. */
export function CountyHome({ notices, county, total, municipalities, judgement }: CountyHomeProps) {
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
      status={{ asOf: judgement.judgedAt?.toISOString(), ruleSet: judgement.ruleSet }}
      actions={<ButtonLink to={paths.national()}>{t('home.county.municipalities', { county })}</ButtonLink>}
    >
      <CurrentNotices notices={notices} linked={false} />
      <div className={classes.figures}>
        <ScoreFigure label={t('home.county.score', { county })} value={total.score} />
        <Facts
          items={[
            { term: t('home.national.municipalities'), value: format.number(municipalities) },
            { term: t('home.national.flawless'), value: format.number(total.flawless) },
            { term: t('home.national.critical'), value: format.number(total.critical) },
          ]}
        />
      </div>
    </Page>
  );
}

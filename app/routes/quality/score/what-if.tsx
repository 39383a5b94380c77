import { Form, Link } from '@remix-run/react';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { SubmitButton } from '~/ui/fields';
import classes from './score.module.css';
import { type SpokenScore, sayWhatIf } from './score-sentences';

interface WhatIfProps {
  form: string;
  page: SpokenScore;
  /** The municipality in the address, for those who see several. */
  place: { kommune?: string };
}

/** Rules thought away: suggestions as links, own choice by the boxes of the table above, the outcome in words. */
export function WhatIf({ form, page, place }: WhatIfProps) {
  const t = useWords();
  const format = useFormat();
  const outcome = sayWhatIf(page, t, format);
  const [only] = page.chosen;
  return (
    <section className={classes.whatIf} id="hva-om" aria-labelledby="hva-om-tittel">
      <h3 id="hva-om-tittel">{t('score.what_if.title')}</h3>
      <div role="status">
        {outcome ? (
          <p className={classes.outcome}>
            {outcome} {t('score.what_if.points', { points: format.number(page.whatIf?.points ?? 0) })}
          </p>
        ) : (
          <p className="muted">{t('score.what_if.explain')}</p>
        )}
      </div>
      <Form id={form} method="get" action="/score#hva-om" className={classes.buttons} preventScrollReset>
        {place.kommune ? <input type="hidden" name="kommune" value={place.kommune} /> : null}
        <SubmitButton variant="default">{t('score.what_if.compute')}</SubmitButton>
        {outcome ? (
          <>
            <Link to={paths.score(place)} preventScrollReset>
              {t('score.what_if.clear')}
            </Link>
            {page.chosen.length === 1 && only ? (
              <Link to={paths.findingsByPerson({ ...place, regel: only })}>
                {t('score.what_if.findings')}
              </Link>
            ) : null}
          </>
        ) : null}
      </Form>
      <div>
        <p className="muted" id="hva-om-forslag">
          {t('score.what_if.presets')}
        </p>
        <ul className={classes.presets} aria-labelledby="hva-om-forslag">
          {page.presets.map(({ name, ruleIds }) => (
            <li key={name}>
              <Link to={`${paths.score({ ...place, regel: ruleIds })}#hva-om`} preventScrollReset>
                {t(`score.what_if.preset.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

import { SCORES } from '~/domain/tickets/rating';
import type { TicketWork } from '~/domain/tickets/read-ticket-work.server';
import { useWords } from '~/i18n/context';
import { PortalForm, SubmitButton } from '~/ui/fields';
import { Section } from '~/ui/layout';
import classes from './ticket-work.module.css';

/** How content the municipality is: three buttons for those who filed, the outcome for the desk. */
export function RatingBlock({ rating }: { rating: TicketWork['rating'] }) {
  const t = useWords();
  if (!rating) return null;
  const word = (score: number | null) => {
    const known = SCORES.find((one) => one === score);
    return known ? t(`work.rating.score_${known}`) : null;
  };
  const given = word(rating.score);
  if (!rating.mayRate) return given ? <p>{t('work.rating.desk', { score: given })}</p> : null;
  return (
    <Section title={t('work.rating.title')}>
      <p>{given ? t('work.rating.given', { score: given }) : t('work.rating.text')}</p>
      <div className={classes.scores}>
        {[...SCORES].reverse().map((score) => (
          <PortalForm key={score} id={`rate-${score}`}>
            <input type="hidden" name="score" value={score} />
            <SubmitButton intent="rate" variant={rating.score === score ? 'filled' : 'default'}>
              {word(score)}
            </SubmitButton>
          </PortalForm>
        ))}
      </div>
    </Section>
  );
}

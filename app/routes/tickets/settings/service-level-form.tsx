import { writeDuration } from '~/domain/tickets/clocks/duration-input';
import type { ThemeLevels } from '~/domain/tickets/clocks/service-level-board.server';
import { levelMark } from '~/domain/tickets/clocks/service-level-forms';
import { PRIORITIES } from '~/domain/tickets/clocks/service-levels';
import type { FormReply } from '~/http/form-reply';
import { useWords } from '~/i18n/context';
import { durationText } from '~/routes/tickets/ticket/duration-text';
import { Notice } from '~/ui/data';
import { FormActions, PortalForm, SubmitButton, TextField } from '~/ui/fields';
import classes from './service-levels.module.css';

type Props = { theme: ThemeLevels; mayEdit: boolean; reply: FormReply | null };

const AIMS = ['first', 'next', 'solve', 'warn'] as const;

/** The levels of one theme, highest priority first: to be written on for a lead, to be read for the rest of the desk. */
export function ServiceLevelForm({ theme, mayEdit, reply }: Props) {
  const t = useWords();
  const priorities = [...PRIORITIES].reverse();
  if (!mayEdit) {
    return (
      <div className={classes.levels}>
        {priorities.map((priority) => (
          <dl key={priority} className={classes.level}>
            <dt className={classes.priority}>{t(`work.priority.${priority}`)}</dt>
            {AIMS.map((aim) => (
              <div key={aim}>
                <dt className="muted">{t(`levels.${aim}`)}</dt>
                <dd>{durationText(t, theme.levels[priority][`${aim}Minutes`])}</dd>
              </div>
            ))}
          </dl>
        ))}
      </div>
    );
  }
  const nameOf = (aim: (typeof AIMS)[number], priority: (typeof PRIORITIES)[number]) =>
    t('levels.field', { what: t(`levels.${aim}`), priority: t(`work.priority.${priority}`).toLowerCase() });
  const labels = Object.fromEntries(
    priorities.flatMap((priority) =>
      AIMS.map((aim) => [`levels.${priority}.${aim}Minutes`, nameOf(aim, priority)]),
    ),
  );
  return (
    <PortalForm id="levels" reply={reply} labels={labels}>
      <input type="hidden" name="themeCode" value={theme.themeCode} />
      <input type="hidden" name="seen" value={String(reply?.values.seen ?? levelMark(theme.levels))} />
      <p className="muted">{t('levels.hint')}</p>
      {priorities.map((priority) => (
        <fieldset key={priority} className={classes.level}>
          <legend className={classes.priority}>{t(`work.priority.${priority}`)}</legend>
          {AIMS.map((aim) => (
            <TextField
              key={aim}
              name={`levels.${priority}.${aim}Minutes`}
              label={t(`levels.${aim}`)}
              defaultValue={writeDuration(theme.levels[priority][`${aim}Minutes`], t('levels.hour'))}
              width="s"
              maxLength={40}
              autoComplete="off"
            />
          ))}
        </fieldset>
      ))}
      <Notice>{t('levels.effect')}</Notice>
      <FormActions>
        <SubmitButton>{t('levels.save')}</SubmitButton>
      </FormActions>
    </PortalForm>
  );
}

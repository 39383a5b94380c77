import type { FilingView } from '~/domain/tickets/filing/get-filing.server';
import { useFormat, useWords } from '~/i18n/context';

type Props = { filing: Pick<FilingView, 'themes' | 'answerBy'>; themeCode: string };

/** By when IMDi answers: on the theme once one is chosen, till then whatever the theme. */
export function AnswerPromise({ filing, themeCode }: Props) {
  const t = useWords();
  const format = useFormat();
  const theme = filing.themes.find(({ code }) => code === themeCode);
  const date = format.longDate((theme ?? filing).answerBy);
  const sooner = !theme && filing.themes.some(({ answerBy }) => answerBy < filing.answerBy);
  return <>{t(sooner ? 'tickets.new.lead_any_theme' : 'tickets.new.lead', { date })}</>;
}

import type { NationalComparison } from '~/domain/findings/comparison/find-comparisons.server';
import type { FormReply } from '~/http/form-reply';
import { useFormat, useWords } from '~/i18n/context';
import { FilterBar } from '~/ui/data';
import { SelectField } from '~/ui/fields';
import { Section } from '~/ui/layout';

type Pair = readonly (string | undefined)[];

interface PairSectionProps {
  chosen: Pair;
  /** Whether the button was pressed, with whatever was chosen. */
  asked: boolean;
  pair: NationalComparison['pair'];
  choices: NationalComparison['choices'];
}

/** What is wrong with the two that were asked for. */
function answerTo([first = '', second = '']: Pair): FormReply {
  const missing = (value: string): string[] => (value === '' ? ['errors.fields.choice'] : []);
  const same = first !== '' && first === second;
  return {
    values: { en: first, to: second },
    errors: { en: missing(first), to: same ? ['comparison.pair.cannot'] : missing(second) },
  };
}

/** Two municipalities side by side: called different only when their ranges lie apart. */
export function PairSection({ chosen, asked, pair, choices }: PairSectionProps) {
  const [first, second] = chosen;
  const t = useWords();
  const options = choices.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Section title={t('comparison.pair.title')} id="to-kommuner">
      <p className="measure">{t('comparison.pair.lead')}</p>
      <FilterBar
        active={0}
        keep={['fylke', 'vurdering']}
        label={t('comparison.pair.title')}
        apply={t('comparison.pair.compare')}
        answer={asked && !pair ? answerTo(chosen) : null}
        onButton
      >
        <SelectField
          name="en"
          label={t('comparison.pair.first')}
          placeholder={t('comparison.pair.choose')}
          defaultValue={first}
          options={options}
        />
        <SelectField
          name="to"
          label={t('comparison.pair.second')}
          placeholder={t('comparison.pair.choose')}
          defaultValue={second}
          options={options}
        />
      </FilterBar>
      {pair ? (
        <Said pair={pair} />
      ) : first && second && first !== second ? (
        <p>{t('comparison.pair.cannot')}</p>
      ) : null}
    </Section>
  );
}

function Said({ pair }: { pair: NonNullable<NationalComparison['pair']> }) {
  const t = useWords();
  const format = useFormat();
  const { first, second, comparison } = pair;
  const names = { first: first.name, second: second.name };
  const turned = { first: second.name, second: first.name };
  return (
    <>
      <p>
        <strong>
          {comparison.difference === 'none'
            ? t('comparison.pair.none', names)
            : t('comparison.pair.first_more', comparison.difference === 'first_more' ? names : turned)}
        </strong>
      </p>
      <ul>
        {[first, second].map(({ code, name }, i) => {
          const range = comparison.ranges[i];
          return range ? (
            <li key={code}>
              {t('comparison.pair.range', {
                name,
                from: format.number(range.from, 2),
                to: format.number(range.to, 2),
              })}
            </li>
          ) : null;
        })}
      </ul>
    </>
  );
}

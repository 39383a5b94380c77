import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LanguageProvider } from '~/i18n/context';
import { wordsFor } from '~/i18n/words-for.server';
import { FindingException } from './finding-exception';

const t = wordsFor('nb');

describe('an exception asked for when the finding has closed meanwhile', () => {
  it('says so where the form was, and gives back what was typed', () => {
    const reply = { values: { reason: 'Se vedtaket <b>' }, errors: { '': ['handling.errors.not_open'] } };
    const shown = (answer: typeof reply | null) =>
      renderToStaticMarkup(
        <LanguageProvider language="nb">
          <FindingException
            finding={{ state: 'resolved' }}
            exceptions={[]}
            seen=""
            approval
            mayHandle
            reply={answer}
          />
        </LanguageProvider>,
      );
    expect(shown(null)).toBe('');
    expect(shown(reply)).toContain('role="alert"');
    expect(shown(reply)).toContain(t('handling.errors.not_open'));
    expect(shown(reply)).toContain('Se vedtaket &lt;b&gt;');
  });
});

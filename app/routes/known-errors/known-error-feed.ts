import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  findOpenKnownErrors,
  type OpenKnownError,
} from '~/domain/known-errors/find-open-known-errors.server';
import { paths } from '~/http/paths';
import { languageOf } from '~/http/preferences.server';
import { wordsFor } from '~/i18n/words-for.server';
import { portalUrl } from '~/platform/env.server';
import { notFound } from '~/platform/errors';

const MAX_AGE = 'public, max-age=300';

const escapeXml = (text: string): string =>
  text
    .replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to hold these
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
      '',
    );

type Entry = { id: string; url: string; title: string; text: string; error: OpenKnownError };

function rss(
  home: string,
  title: string,
  about: string,
  language: string,
  entries: readonly Entry[],
): string {
  const items = entries.map(
    ({
      id,
      url,
      title: name,
      text,
      error,
    }) => `<item><title>${escapeXml(name)}</title><link>${escapeXml(url)}</link>
<guid isPermaLink="false">${escapeXml(id)}</guid><pubDate>${new Date(error.updatedAt).toUTCString()}</pubDate>
<description>${escapeXml(text)}</description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>${escapeXml(title)}</title><link>${escapeXml(home)}</link>
<description>${escapeXml(about)}</description><language>${language}</language>
${items.join('\n')}
</channel></rss>`;
}

/** The public known errors as RSS 2.0 or JSON Feed 1.1, for those who follow them from elsewhere. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  if (params.format !== 'rss' && params.format !== 'json') throw notFound();
  const language = languageOf(request, null);
  const t = wordsFor(language);
  const errors = await findOpenKnownErrors(language, '');
  const home = `${portalUrl()}${paths.openKnownErrors()}`;
  const entries = errors.map((error): Entry => {
    const { texts, status, number } = error;
    const url = `${home}#kf-${number}`;
    const text = [texts.symptom, texts.workaround, error.latest].filter(Boolean).join('\n\n');
    // Each change is news of its own to a reader.
    const id = `${home}/${number}/${Date.parse(error.updatedAt)}`;
    return { id, url, title: `${texts.title} (${t(`known_errors.status.${status}`)})`, text, error };
  });
  const title = t('known_errors.open.title');
  if (params.format === 'rss') {
    return new Response(rss(home, title, t('known_errors.open.lead'), language, entries), {
      headers: {
        'Content-Type': 'application/rss+xml; charset=utf-8',
        'Cache-Control': MAX_AGE,
        Vary: 'Cookie, Accept-Language',
      },
    });
  }
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: `${portalUrl()}${paths.knownErrorFeed('json')}`,
    language,
    items: entries.map(({ id, url, title: name, text, error }) => ({
      id,
      url,
      title: name,
      content_text: text,
      date_published: error.publishedAt,
      date_modified: error.updatedAt,
      tags: [error.status],
    })),
  };
  return new Response(JSON.stringify(feed), {
    headers: {
      'Content-Type': 'application/feed+json; charset=utf-8',
      'Cache-Control': MAX_AGE,
      Vary: 'Cookie, Accept-Language',
    },
  });
}

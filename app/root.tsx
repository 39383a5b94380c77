import { MantineProvider } from '@mantine/core';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  data,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunctionArgs,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { type ReactNode, useEffect } from 'react';
import { findPageNotices } from '~/domain/known-errors/find-notices.server';
import { errorData } from '~/http/error-data';
import { takeFlash } from '~/http/flash.server';
import { colorSchemeOf, languageOf } from '~/http/preferences.server';
import { getActor } from '~/http/require-actor.server';
import { LanguageProvider } from '~/i18n/context';
import { DEFAULT_LANGUAGE } from '~/i18n/language';
import { hasWords, translatorOf } from '~/i18n/registry';
import { env } from '~/platform/env.server';
import { ErrorPage } from '~/ui/layout/error-page';
import { Shell } from '~/ui/layout/shell';
import { preloadedFont } from '~/ui/theme/fonts';
import { theme } from '~/ui/theme/theme';
import { useRequestContext } from './request-context';
import '~/ui/theme/index.css';

export const links: LinksFunction = () => [
  { rel: 'preload', href: preloadedFont, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'icon', href: '/favicon.ico', sizes: '32x32' },
];

export const meta: MetaFunction<typeof loader> = ({ error, data: frame }) => {
  if (!error) return [{ title: 'NIR-portalen' }];
  const failure = errorData(error);
  const t = translatorOf(frame?.language ?? DEFAULT_LANGUAGE);
  return [{ title: `${t.message(failure.key, failure.params)} – NIR-portalen` }];
};

/** What the frame of every page needs: who is signed in, language, light or dark, and the sentence from the last action. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await getActor(request);
  const { flash, headers } = takeFlash(request);
  return data(
    {
      actor: actor && { name: actor.name, role: actor.role, municipalityName: actor.municipalityName },
      language: languageOf(request, actor),
      colorScheme: colorSchemeOf(request, actor),
      flash: flash ? [flash] : [],
      notices: actor ? await findPageNotices(actor) : [],
      demo: env().PORTAL_DEMO,
    },
    { headers },
  );
}

/** Notices change while a tab stands open for days; going from page to page fetches them anew now and then. */
const FRESH_MS = 60_000;
let fetchedAt = Date.now();

export function shouldRevalidate({ defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  const old = Date.now() - fetchedAt > FRESH_MS;
  if (old) fetchedAt = Date.now();
  return defaultShouldRevalidate || old;
}

type Frame = Awaited<ReturnType<typeof loader>>['data'];

/** The frame's data, also where no loader has answered: unknown addresses and a database that is away. */
function useFrame(): Frame {
  const loaded = useRouteLoaderData<typeof loader>('root');
  const { language, colorScheme } = useRequestContext();
  return loaded ?? { actor: null, language, colorScheme, flash: [], notices: [], demo: false };
}

/** Runs before anything is painted: «as the device» becomes light or dark. Everything else is decided on the server. */
const FOLLOW_DEVICE = `var r=document.documentElement;if(r.dataset.scheme==='auto'&&matchMedia('(prefers-color-scheme: dark)').matches)r.dataset.mantineColorScheme='dark'`;

/** Mantine's own keeper writes to localStorage; ours is the server. */
const SERVER_KEEPS_SCHEME = {
  get: () => 'auto' as const,
  set() {},
  subscribe() {},
  unsubscribe() {},
  clear() {},
};

export function Layout({ children }: { children: ReactNode }) {
  const frame = useFrame();
  const { nonce, requestId } = useRequestContext();
  const language = hasWords(frame.language) ? frame.language : DEFAULT_LANGUAGE;
  const { colorScheme } = frame;

  useEffect(() => {
    // Signing in may bring another language: the browser holds the words of one only, so the page is fetched anew.
    if (document.documentElement.lang !== frame.language) window.location.reload();
  }, [frame.language]);

  return (
    <html
      lang={language}
      data-mantine-color-scheme={colorScheme === 'dark' ? 'dark' : 'light'}
      data-scheme={colorScheme}
      data-request={requestId}
      suppressHydrationWarning
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={colorScheme === 'auto' ? 'light dark' : colorScheme} />
        <meta name="robots" content="noindex" />
        <script
          nonce={nonce}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, with the nonce
          dangerouslySetInnerHTML={{ __html: FOLLOW_DEVICE }}
        />
        <Meta />
        <Links />
      </head>
      <body>
        <MantineProvider
          theme={theme}
          forceColorScheme={colorScheme === 'auto' ? undefined : colorScheme}
          defaultColorScheme="auto"
          colorSchemeManager={SERVER_KEEPS_SCHEME}
          withCssVariables={false}
          withGlobalClasses={false}
          withStaticClasses={false}
          getStyleNonce={nonce ? () => nonce : undefined}
        >
          <LanguageProvider language={language}>
            <Shell
              actor={frame.actor}
              colorScheme={colorScheme}
              flash={frame.flash}
              notices={frame.notices}
              demo={frame.demo}
            >
              {children}
            </Shell>
          </LanguageProvider>
        </MantineProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** Whatever was thrown below, in the reader's language and inside the usual frame. */
export function ErrorBoundary() {
  const failure = errorData(useRouteError());
  const { requestId } = useRequestContext();
  const number = failure.requestId ?? (failure.status >= 500 ? requestId : undefined);
  return <ErrorPage failure={{ ...failure, requestId: number }} />;
}

/**
 * The path to go to after signing in, or null when the text is not a path of this portal. Only a path that begins with
 * one slash counts: `//host`, `/\host`, control characters and schemes would lead elsewhere (open redirect).
 */
export function localPath(text: string | null | undefined): string | null {
  if (!text || text.length > 2000 || !/^\/(?![/\\])/.test(text)) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these characters before they read a URL
  if (/[\u0000-\u001f\u007f\\]/.test(text)) return null;
  try {
    const url = new URL(text, 'http://portal.invalid');
    if (url.origin !== 'http://portal.invalid') return null;
    // Dot segments may leave a second slash at the front.
    return url.pathname.startsWith('//') ? null : url.pathname + url.search + url.hash;
  } catch {
    return null;
  }
}

/** Path and query of a request as a person would see them, without what client navigation adds. */
export function pathOf(requestUrl: string): string {
  const url = new URL(requestUrl);
  url.searchParams.delete('_routes');
  url.searchParams.delete('_data');
  const path = url.pathname.replace(/\/?_root\.data$/, '/').replace(/\.data$/, '');
  return path + url.search;
}

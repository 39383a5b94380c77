import '@remix-run/node';

declare module '@remix-run/node' {
  /** What the web process hands to every loader, action and to the renderer. */
  interface AppLoadContext {
    /** For `<script nonce>` and `<style nonce>`; undefined for styles in development, see security-headers.ts. */
    nonce: string;
    /** The number that stands in the log line of this request and on an error page. */
    requestId: string;
  }
}

/** Makes a day the portal's today for the rest of a test file; each file has an environment of its own. */
export function standOn(isoDay: string): void {
  process.env.PORTAL_TODAY = isoDay;
}

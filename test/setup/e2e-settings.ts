import path from 'node:path';

const port = Number(process.env.E2E_PORT || 4173);
const folder = path.resolve('.cache', `e2e-${port}`);

/** Where the portal of the browser tests is, and what it is told. */
export const e2e = {
  port,
  smtpPort: port + 1,
  url: `http://localhost:${port}`,
  dataDir: folder,
  /** Every mail that the portal sent, one file each, in the order of arrival. */
  mailDir: path.join(folder, 'received'),
  /** The day on which all journeys take place. */
  today: '2026-11-02',
};

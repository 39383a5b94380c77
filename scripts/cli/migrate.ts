import { reportFailure } from '../../app/platform/plain-error.server';
import { prepareDatabase } from '../database/prepare';

// `npm run migrate`: brings the database of DATABASE_URL up to date, before a new version is started.
prepareDatabase(process.env.DATABASE_URL ?? '')
  .then((applied) => {
    process.stdout.write(`${JSON.stringify({ applied })}\n`);
  })
  .catch((error: unknown) => {
    reportFailure(error);
    process.exitCode = 1;
  });

import pg from 'pg';
import { parseIntoClientConfig } from 'pg-connection-string';
import { PlainError } from '../../app/platform/plain-error.server';

/**
 * pg's options for a URL.
 * @throws PlainError when it is none
 */
export function connectionOptions(databaseUrl: string): pg.ClientConfig {
  try {
    if (!/^postgres(ql)?:\/\//.test(databaseUrl)) throw new Error('another kind of address');
    return parseIntoClientConfig(databaseUrl);
  } catch {
    throw new PlainError(
      'DATABASE_URL is not a PostgreSQL address. It looks like postgresql://user:password@host:5432/database.',
    );
  }
}

const oldest = 15;

/**
 * Tries a database address that somebody typed.
 * @throws PlainError that says what is wrong with it: address, name, password, version
 */
export async function checkDatabase(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ ...connectionOptions(databaseUrl), connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; encoding: string }>(
      "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
    );
    const found = rows[0];
    if (found && found.version < oldest * 10_000) {
      throw new PlainError(
        `DATABASE_URL leads to a PostgreSQL older than ${oldest}. Use ${oldest} or newer.`,
      );
    }
    if (found && found.encoding !== 'UTF8') {
      throw new PlainError(
        `The database of DATABASE_URL has encoding ${found.encoding}. Create it with UTF8.`,
      );
    }
  } catch (error) {
    if (error instanceof PlainError) throw error;
    throw new PlainError(`DATABASE_URL cannot be used: ${reasonOf(error as NodeJS.ErrnoException)}`);
  } finally {
    await client.end().catch(() => {});
  }
}

function reasonOf(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ECONNREFUSED':
      return 'nothing answers at that host and port. Start the server, or unset DATABASE_URL to use the embedded one.';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'the host name is unknown. Correct it, or unset DATABASE_URL to use the embedded database.';
    case '28P01':
    case '28000':
      return 'the server refuses the user or password. Correct them.';
    case '3D000':
      return 'the database does not exist. Create it (encoding UTF8), then try again.';
    default:
      return `${error.message}.`;
  }
}

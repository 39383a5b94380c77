import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { connectionOptions } from '../../scripts/database/connection';

// Before each test file, and before that file's own imports: a database of its own, so that files never meet.
const template = new URL(inject('templateUrl'));
const templateName = template.pathname.slice(1);
const copy = new URL(template);
copy.pathname = `/${templateName.replace('_template', '')}_${randomBytes(5).toString('hex')}`;

const server = new URL(template);
server.pathname = '/postgres';
const client = new pg.Client(connectionOptions(server.href));
await client.connect();
await client.query(`create database ${copy.pathname.slice(1)} template ${templateName}`);
await client.end();

process.env.DATABASE_URL = copy.href;

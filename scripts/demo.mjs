// npm run demo: from a fresh clone to a running portal. Plain JavaScript until the packages are there.
import './require-node.mjs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
await install(root);
const { register } = await import('tsx/esm/api');
register();
const { demo } = await import('./demo/demo.ts');
await demo(process.argv.slice(2));

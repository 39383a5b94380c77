// Keeps one PostgreSQL server for as long as any process has a lease on it, then stops it. A process of its own, so
// that the server is also stopped when its user is killed without a chance to clean up. Plain JavaScript: starts at once.
import { spawn, spawnSync } from 'node:child_process';
import { openSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const { command, args, uid, gid, logFile, leases, clusterDir, pgCtl, adoptPid, startLock, removeAfter } =
  JSON.parse(process.argv[2]);
const pollMs = 200;
// A signal to the terminal's whole group, or to this process, must not stop the server under its users.
for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM']) process.on(signal, () => {});

const note = path.join(leases, 'guardian');
writeFileSync(note, String(process.pid));

let gone = false;
let pid = adoptPid;
if (!pid) {
  const log = openSync(logFile, 'a', 0o600);
  const server = spawn(command, args, {
    uid,
    gid,
    cwd: clusterDir,
    stdio: ['ignore', log, log],
    windowsHide: true,
  });
  pid = server.pid;
  server.on('error', (error) => {
    writeFileSync(log, `${error.message}\n`);
    gone = true;
  });
  server.on('exit', () => {
    gone = true;
  });
}

const timer = setInterval(() => {
  if (!gone && adoptPid && !alive(pid)) gone = true;
  if (!gone && inUse()) return;
  // No note, but a server: that says "stopping" to a process that comes just now. It may have taken its lease already.
  rmSync(note, { force: true });
  if (!gone && inUse()) {
    writeFileSync(note, String(process.pid));
    return;
  }
  clearInterval(timer);
  void finish();
}, pollMs);

async function finish() {
  if (!gone) stop('SIGINT');
  for (let waited = 0; !gone && alive(pid); waited += pollMs) {
    if (waited === 20_000) stop('SIGQUIT');
    await new Promise((done) => setTimeout(done, pollMs));
  }
  try {
    rmdirSync(leases);
  } catch {
    // Another process has just taken a lease and starts the server anew.
  }
  removeDeadLock();
  if (removeAfter) rmSync(removeAfter, { recursive: true, force: true, maxRetries: 3 });
  process.exit(0);
}

/** The lock of a start that was killed half-way. */
function removeDeadLock() {
  try {
    if (!alive(Number(readFileSync(startLock, 'utf8')))) rmSync(startLock, { force: true });
  } catch {
    // There is none.
  }
}

function stop(signal) {
  if (process.platform === 'win32') {
    spawnSync(pgCtl, ['stop', '-D', clusterDir, '-m', signal === 'SIGINT' ? 'fast' : 'immediate', '-W']);
    return;
  }
  try {
    process.kill(pid, signal);
  } catch {
    gone = true;
  }
}

/** Whether a living process holds a lease; leases of dead ones are taken away. */
function inUse() {
  let used = false;
  let names = [];
  try {
    names = readdirSync(leases);
  } catch {
    return false;
  }
  for (const name of names) {
    if (!/^\d+$/.test(name)) continue;
    if (alive(Number(name))) used = true;
    else rmSync(path.join(leases, name), { force: true });
  }
  return used;
}

function alive(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

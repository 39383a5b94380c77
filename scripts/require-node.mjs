// Must run on any Node that knows modules, to say in one line that it is too old: no new syntax, no imports.
var wanted = [20, 19];
var found = process.versions.node.split('.').map(Number);
if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  process.stderr.write(
    'The portal needs Node ' +
      wanted.join('.') +
      ' or newer; this is ' +
      process.versions.node +
      '. Install a newer one from https://nodejs.org and try again.\n',
  );
  process.exit(1);
}

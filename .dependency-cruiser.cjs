// The floors of the house: each may import only from below, and nothing imports in a circle (types counted).
const room = (name) => `^app/domain/${name}/`;

/** Rooms from the top down; those in one entry stand side by side and do not know each other. */
const rooms = [
  ['notifications'],
  ['tickets', 'transfer'],
  ['known-errors'],
  ['findings'],
  ['quality'],
  ['register'],
  ['accounts'],
  ['activity'],
];

const house = {
  top: '^app/(root\\.tsx|routes\\.ts|server\\.ts|worker\\.ts|jobs\\.server\\.ts|entry\\.|request-context\\.tsx|server/)',
  routes: '^app/routes/',
  middle: '^app/(http|ui)/',
  domain: '^app/domain/',
  cellar: '^(app/platform|emails|generated)/',
};
const tests = '\\.test\\.tsx?$';

const floorRules = rooms.flatMap((side, floor) => {
  const above = rooms.slice(0, floor).flat();
  return side.map((name) => ({
    name: `floor-of-${name}`,
    comment: `${name} imports only from the rooms below it`,
    severity: 'error',
    from: { path: room(name), pathNot: tests },
    to: {
      path: [...above, ...side.filter((other) => other !== name)]
        .map(room)
        .concat(house.top, house.routes, house.middle),
    },
  }));
});

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'an import circle, types counted',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...floorRules,
    {
      name: 'cellar-stays-below',
      comment: 'platform, emails and the generated client know nothing of NIR',
      severity: 'error',
      from: { path: house.cellar, pathNot: tests },
      to: { path: [house.top, house.routes, house.middle, house.domain] },
    },
    {
      name: 'i18n-is-pure',
      comment: 'words know no room, no database and no environment',
      severity: 'error',
      from: { path: '^app/i18n/', pathNot: tests },
      to: { path: [house.top, house.routes, house.middle, house.domain, '^app/platform/.*\\.server\\.ts$'] },
    },
    {
      name: 'domain-below-pages',
      comment: 'no room imports routes, http, ui or the processes',
      severity: 'error',
      from: { path: house.domain, pathNot: tests },
      to: { path: [house.top, house.routes, house.middle] },
    },
    {
      name: 'middle-below-routes',
      comment: 'http and ui import no route and no process',
      severity: 'error',
      from: { path: house.middle, pathNot: tests },
      to: { path: [house.top, house.routes], pathNot: '^app/request-context\\.tsx$' },
    },
    {
      name: 'http-without-ui',
      comment: 'http and ui stand side by side',
      severity: 'error',
      from: { path: '^app/http/', pathNot: tests },
      to: { path: '^app/ui/' },
    },
    {
      name: 'routes-stand-alone',
      comment: 'a route imports only files of its own folder, never a page of another area',
      severity: 'error',
      from: { path: '^app/routes/([^/]+)/', pathNot: tests },
      to: { path: [house.routes, house.top], pathNot: ['^app/routes/$1/', '^app/request-context\\.tsx$'] },
    },
    {
      name: 'ui-is-client-safe',
      comment: 'ui may use only the client-safe files of a room, and of http what names no server',
      severity: 'error',
      from: { path: '^app/ui/', pathNot: tests },
      to: { path: '\\.server\\.tsx?$' },
    },
    {
      name: 'prisma-only-in-server-files',
      comment: 'the database is reached from platform and from server files of the rooms',
      severity: 'error',
      from: {
        path: '^(app|emails)/',
        pathNot: [
          '^app/platform/',
          '^app/domain/.*\\.server\\.ts$',
          '^app/(server/|worker\\.ts|jobs\\.server\\.ts)',
          tests,
        ],
      },
      to: { path: ['^generated/prisma', '@prisma/', '^app/platform/db\\.server\\.ts$'], pathNot: [] },
    },
    {
      name: 'lucia-only-in-accounts',
      severity: 'error',
      from: { path: '^(app|emails)/', pathNot: room('accounts') },
      to: { path: 'node_modules/(lucia|@node-rs/argon2)/' },
    },
    {
      name: 'nodemailer-only-in-platform',
      severity: 'error',
      from: { path: '^(app|emails)/', pathNot: '^app/platform/' },
      to: { path: 'node_modules/(@types/)?nodemailer/' },
    },
    {
      name: 'nothing-unresolved',
      comment: 'an import that leads nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '\\?url$'] },
    },
    {
      name: 'no-tests-in-the-house',
      comment: 'only tests import test helpers',
      severity: 'error',
      from: { path: '^(app|emails)/', pathNot: tests },
      to: { path: ['^test/', tests] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^generated'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
    cache: { folder: '.cache/dependency-cruiser', strategy: 'content' },
  },
};

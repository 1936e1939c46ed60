// Who may import whom (docs/architecture.md). `npm run check` keeps it; test/architecture proves that each rule bites.
const STAGES =
  'attachment|intake|routing|handling|sla|resolution|plan|ethics|insight|staff|settings';
const SPEC = '\\.spec\\.tsx?$';

const lib = (name) => `^libs/${name}/`;
const source = (path) => ({ path, pathNot: SPEC });

/** One forbidden import: a name, why, from where and to where. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-cycles', 'Data flows one way.', source('^(apps|libs)/'), { circular: true }),
    rule(
      'resolvable',
      'What is imported exists.',
      source('^(apps|libs)/'),
      // The browser's own assets are the bundler's business.
      { couldNotResolve: true, pathNot: '\\.css$' },
    ),
    rule('kernel-alone', 'The kernel imports nothing.', source(lib('kernel')), {
      pathNot: [lib('kernel'), '^node:'],
      dependencyTypesNot: ['core'],
    }),
    rule('case-on-kernel', 'The case imports the kernel alone.', source(lib('case')), {
      path: '^(libs|apps)/',
      pathNot: [lib('kernel'), lib('case')],
    }),
    rule(
      'stage-on-case',
      'A stage imports the kernel and the case; never another stage, never the platform.',
      source(`^libs/(${STAGES})/`),
      { path: '^(libs|apps)/', pathNot: [lib('kernel'), lib('case'), '^libs/$1/'] },
    ),
    rule(
      'domain-without-packages',
      'Business rules need no package.',
      source('^libs/[^/]+/src/domain/'),
      { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'] },
    ),
    rule(
      'domain-pure',
      'Business rules know business rules of their own stage, of the case and of the kernel.',
      source('^libs/([^/]+)/src/domain/'),
      {
        path: '^(libs|apps)/',
        pathNot: ['^libs/$1/src/domain/', lib('kernel'), '^libs/case/src/(domain/|index\\.ts$)'],
      },
    ),
    rule('platform-on-kernel', 'The platform imports the kernel alone.', source(lib('platform')), {
      path: '^(libs|apps)/',
      pathNot: [lib('kernel'), lib('platform')],
    }),
    rule(
      'libs-by-their-door',
      'A library is used through its index.ts.',
      source('^(apps|libs)/([^/]+)/'),
      { path: '^libs/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^$1/$2/'] },
    ),
    rule('apps-apart', 'An app never imports another app.', source('^apps/([^/]+)/'), {
      path: '^apps/',
      pathNot: '^apps/$1/',
    }),
    rule(
      'libs-below-apps',
      'A library never imports an app.',
      { path: '^libs/', pathNot: [lib('testing'), SPEC] },
      { path: '^apps/' },
    ),
    rule('testing-for-tests', 'Test tools stay in tests.', source('^(apps|libs)/(?!testing/)'), {
      path: lib('testing'),
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules|var)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    webpackConfig: { fileName: `${__dirname}/scripts/resolve-libs.cjs` },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json'],
    },
  },
};

// Node 20 cannot require(esm) inside jest, and Nest 12 is pure ESM: every ESM-only package is transpiled.
const fs = require('node:fs');
const path = require('node:path');

const modules = path.join(__dirname, 'node_modules');
const names = fs
  .readdirSync(modules)
  .flatMap((d) =>
    d.startsWith('@') ? fs.readdirSync(path.join(modules, d)).map((p) => `${d}/${p}`) : [d],
  );
const isEsm = (name) => {
  try {
    return (
      JSON.parse(fs.readFileSync(path.join(modules, name, 'package.json'), 'utf8')).type ===
      'module'
    );
  } catch {
    return false;
  }
};
/** These are CommonJS, but load an ESM-only package by import(). */
const LOADS_ESM = ['@fastify/cookie'];
const esm = [...names.filter(isEsm), ...LOADS_ESM]
  .map((name) => name.replace(/[.+]/g, '\\$&'))
  .join('|');

const swc = (parser, transform) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: { target: 'es2023', keepClassNames: true, parser, ...(transform && { transform }) },
  },
];
const typescript = swc(
  { syntax: 'typescript', tsx: true, decorators: true },
  {
    legacyDecorator: true,
    decoratorMetadata: true,
    useDefineForClassFields: false,
    react: { runtime: 'automatic' },
  },
);

const base = {
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/seeded.cjs'],
  rootDir: __dirname,
  moduleFileExtensions: ['js', 'ts', 'tsx', 'json', 'node'],
  transform: {
    '^.+\\.tsx?$': typescript,
    [`/node_modules/(?:${esm})/.+\\.m?js$`]: swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esm})/)`],
  moduleNameMapper: {
    '^#([a-z]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

const withServices = {
  ...base,
  globalSetup: '<rootDir>/test/global-setup.cjs',
  globalTeardown: '<rootDir>/test/global-teardown.cjs',
  testRegex: '\\.spec\\.tsx?$',
};

/** Three kinds of test: unit (pure, beside the code), medium (real services), e2e (a real browser). */
module.exports = {
  reporters: ['default', '<rootDir>/scripts/jest-closing-line.cjs'],
  testTimeout: 30_000,
  maxWorkers: 2,
  projects: [
    {
      ...base,
      displayName: 'unit',
      roots: ['apps', 'libs', 'test/architecture', 'test/properties'].map((d) =>
        path.join(__dirname, d),
      ),
      testRegex: '\\.spec\\.tsx?$',
    },
    {
      ...withServices,
      displayName: 'medium',
      roots: ['<rootDir>/test/medium', '<rootDir>/test/chaos'],
    },
    { ...withServices, displayName: 'e2e', roots: ['<rootDir>/test/e2e'] },
  ],
};

import tseslint from 'typescript-eslint';

const size = {
  'max-lines': ['error', { max: 350 }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', { max: 5 }],
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'var/',
      'apps/console/src/api/schema.d.ts',
      'test/architecture/planted/',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs,cjs}'],
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Read configuration through loadConfig (#platform).',
        },
      ],
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.ts'],
    ignores: ['**/*.spec.{ts,tsx}', 'apps/console/**'],
    rules: size,
  },
  {
    files: ['apps/console/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 350 }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: [
      'scripts/**',
      'test/**',
      '*.cjs',
      '*.mjs',
      'libs/platform/src/config/**',
      'libs/testing/**',
      'apps/standalone/**',
    ],
    rules: { 'no-console': 'off', 'no-restricted-properties': 'off' },
  },
);

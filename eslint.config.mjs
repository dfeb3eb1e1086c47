/** House rules that a machine can hold: typed rules, and who may import whom. */
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** `target` may not import from `from`: arrows between the rooms point one way. */
const closedDoors = [
  {
    target: './packages/route-table/src',
    from: [
      './serverless',
      './plugin-inbound-sip-router',
      './packages/publishing',
      './packages/twilio-emulator',
      './packages/sip-provisioning',
      './packages/installer',
      './packages/command-line',
      './packages/workbench',
    ],
    message: 'route-table is pure: it imports no other room.',
  },
  {
    target: './packages/admin-contract/src',
    from: [
      './serverless',
      './plugin-inbound-sip-router',
      './packages/publishing',
      './packages/twilio-emulator',
      './packages/sip-provisioning',
      './packages/installer',
      './packages/command-line',
      './packages/workbench',
    ],
    message: 'The contract knows the route table, and neither its server nor its clients.',
  },
  {
    target: [
      './serverless',
      './plugin-inbound-sip-router',
      './packages/publishing',
      './packages/installer',
    ],
    from: './packages/admin-contract/src/!(index.ts)/**',
    message: 'admin-contract has one door: import from "admin-contract".',
  },
  {
    target: './packages/publishing/src',
    from: [
      './serverless',
      './plugin-inbound-sip-router',
      './packages/admin-contract',
      './packages/command-line',
      './packages/twilio-emulator',
      './packages/sip-provisioning',
      './packages/installer',
      './packages/workbench',
    ],
    message: 'publishing knows the protocol, and nobody who uses it.',
  },
  {
    target: [
      './serverless',
      './plugin-inbound-sip-router',
      './packages/sip-provisioning',
      './packages/installer',
    ],
    from: './packages/publishing/src/!(index.ts)/**',
    message: 'publishing has one door: import from "publishing".',
  },
  {
    target: './packages/installer',
    from: './serverless',
    message: 'The installer deploys the service and imports nothing of it.',
  },
  {
    target: './packages/twilio-emulator',
    from: [
      './serverless',
      './plugin-inbound-sip-router',
      './packages/publishing',
      './packages/route-table',
      './packages/sip-provisioning',
      './packages/installer',
      './packages/command-line',
      './packages/workbench',
    ],
    message: 'The emulator imports nothing of the product.',
  },
  {
    target: './packages/command-line',
    from: [
      './serverless',
      './plugin-inbound-sip-router',
      './packages/publishing',
      './packages/twilio-emulator',
      './packages/route-table',
      './packages/sip-provisioning',
      './packages/installer',
      './packages/workbench',
    ],
    message: 'The frame of the command lines imports no other room.',
  },
  {
    target: './serverless/src/!(functions)/**',
    from: './serverless/src/functions',
    message: 'Nobody imports functions: they are entry points.',
  },
  {
    target: [
      './serverless/src',
      './plugin-inbound-sip-router/src',
      './packages/sip-provisioning/src',
      './packages/installer/src',
      './packages/publishing/src',
    ],
    from: ['./packages/twilio-emulator', './packages/workbench'],
    message: 'Only tests, the preview and the workbench import the emulator.',
  },
];

const untypedFiles = ['**/*.mjs', '**/*.cjs', '**/*.js'];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/build/',
      '**/.cache/',
      '**/*.generated.*',
      'plugin-inbound-sip-router/stubs/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: closedDoors }],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Index signatures are read with ['name'] (noPropertyAccessFromIndexSignature).
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['packages/route-table/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'fetch', 'setTimeout', 'setInterval'],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'route-table runs in the browser too.' }] },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'A pure file takes the time as an argument.' },
        { object: 'Math', property: 'random', message: 'A pure file takes chance as an argument.' },
      ],
    },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', '**/test/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: untypedFiles,
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { globals: globals.node, parserOptions: { projectService: false } },
    rules: { ...tseslint.configs.disableTypeChecked.rules, 'no-console': 'off' },
  },
  {
    files: ['packages/twilio-emulator/src/page/files/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['packages/workbench/bench/functions/*.cjs'],
    languageOptions: { globals: { Runtime: 'readonly', Twilio: 'readonly' } },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    // Functions as people write them for Twilio.
    files: ['serverless/test/first-document/functions/**/*.js'],
    languageOptions: { globals: { Runtime: 'readonly', Twilio: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);

/** Unit tests are beside their source; journeys and browser tests in a `test/` folder. */
const { availableParallelism } = require('node:os');

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
];

/** A test runs in a sandbox whose globals are found slowly: those of every loop are handed in. Nobody replaces them. */
const sandboxInjectedGlobals = ['Array', 'JSON', 'Math', 'Object'];

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  sandboxInjectedGlobals,
  transform: { '^.+\\.(ts|tsx|mjs)$': swc },
  moduleNameMapper: {
    '^command-line$': '<rootDir>/packages/command-line/src/index.ts',
    '^route-table$': '<rootDir>/packages/route-table/src/index.ts',
    '^publishing$': '<rootDir>/packages/publishing/src/index.ts',
    '^admin-contract$': '<rootDir>/packages/admin-contract/src/index.ts',
    '^twilio-emulator$': '<rootDir>/packages/twilio-emulator/src/index.ts',
  },
  modulePathIgnorePatterns: ['/dist/', '/build/', '<rootDir>/.cache/'],
  ...more,
});

module.exports = {
  // `npm test` runs two checks at a time and gives each one worker; a check alone may use half of the machine.
  maxWorkers:
    Number(process.env.TEST_WORKERS) || Math.max(2, Math.floor(availableParallelism() / 2)),
  projects: [
    project('unit', [
      '<rootDir>/{packages/*,serverless,plugin-inbound-sip-router}/src/**/*.test.ts',
      '<rootDir>/plugin-inbound-sip-router/preview/**/*.test.ts',
    ]),
    project(
      'journeys',
      [
        '<rootDir>/{packages/*,serverless}/test/**/*.test.ts',
        '<rootDir>/plugin-inbound-sip-router/test/model/*.test.ts',
      ],
      { testPathIgnorePatterns: ['/node_modules/', '/test/browser/'] },
    ),
    project('browser', [
      '<rootDir>/{plugin-inbound-sip-router,packages/twilio-emulator}/test/browser/**/*.test.ts',
    ]),
  ],
};

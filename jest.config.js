/** Native ES modules: the tests run the very files that the product runs, with types stripped and nothing else changed. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true }, target: 'es2024' },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/.local'],
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
  reporters: ['default', '<rootDir>/test/support/summary-reporter.js'],
  // Longer than the waits of a test together: a wait that is in vain says what it waited for, this limit does not.
  testTimeout: 150_000,
  maxWorkers: 2,
  // Node keeps the modules of every test file that a process has run; beyond this heap the next file gets a new process.
  workerIdleMemoryLimit: '2GB',
}

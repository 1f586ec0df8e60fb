const os = require('node:os');

// Mocha adds the `spec` given here to the files that are named on the command line; who names some wants those alone.
const named = process.argv.slice(2).filter((word) => /\.ts$/.test(word));

// Who names slow tests has the time to try everything.
if (named.some((word) => word.endsWith('.slow.ts'))) process.env.THOROUGH = '1';

module.exports = {
  ui: 'bdd',
  // Each process loads what its files need, so more of them are no quicker.
  jobs: Math.min(4, os.availableParallelism()),
  ...(named.length > 0 ? {} : { spec: 'test/core/**/*.test.ts', parallel: true }),
  require: './test/core/support/tell-seed.ts',
  'node-option': ['import=tsx'],
  // Ends what hangs; how long something takes decides nothing.
  timeout: 300_000,
};

// Mocha adds the `spec` given here to the files that are named on the command line; who names some wants those alone.
const isNamed = process.argv.slice(2).some((word) => /\.ts$/.test(word));

module.exports = {
  ui: 'bdd',
  ...(isNamed ? {} : { spec: 'test/core/**/*.test.ts' }),
  require: './test/core/support/tell-seed.ts',
  'node-option': ['import=tsx'],
  timeout: 30_000,
};

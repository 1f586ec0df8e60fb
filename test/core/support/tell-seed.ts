// Loaded by Mocha before the tests: says which seed a run has that is not the usual one. It goes beside the report,
// which may be JSON.
import { seed } from './seed';

if (seed !== 1) console.error(`Random tests begin with SEED=${seed}`);

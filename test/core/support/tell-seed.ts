// Loaded by Mocha before the tests: says which seed a run has when it is not the usual one; on standard error, as the report
// may be JSON.
import { seed } from './seed';

if (seed !== 1) console.error(`Random tests begin with SEED=${seed}`);

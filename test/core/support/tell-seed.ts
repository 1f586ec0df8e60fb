// Loaded by Mocha before the tests: says which seed a run has when it is not the usual one; on standard error, as the report
// may be JSON.
import { seed } from './seed';

// Where tests run in several processes, the first says it.
if (seed !== 1 && process.env['MOCHA_WORKER_ID'] === undefined) console.error(`Random tests begin with SEED=${seed}`);

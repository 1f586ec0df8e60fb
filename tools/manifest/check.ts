// Says where package.json, the translations and the code disagree: tsx tools/manifest/check.ts
import { checks } from './checks';
import { readFacts } from './facts';

const facts = readFacts('.');
const found = checks.flatMap((check) => check(facts));
for (const one of found) console.error(one);
if (found.length > 0) process.exitCode = 1;

// `npm run docs`: makes docs/rules.md of what is written beside the rules, and what the manifest says of the tools of assistants.
import fs from 'node:fs';
import path from 'node:path';
import { writeTools } from '../manifest/write-tools';
import { repoRoot } from '../shared/paths';
import { pageOutline, writtenEntries } from './entries';
import { checkEntries, rulesPage } from './rules';

const entries = writtenEntries();
const wrong = checkEntries(entries);
for (const one of wrong) console.error(one);
fs.writeFileSync(path.join(repoRoot, 'docs/rules.md'), rulesPage(pageOutline(), entries));
process.exitCode = wrong.length > 0 ? 1 : 0;
void writeTools();

// `npm run test:slow`: what takes long, and everything random or large in full.
const { readdirSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const mocharc = require('./.mocharc.js');

process.env.THOROUGH = '1';

const files = readdirSync('test/core', { recursive: true, encoding: 'utf8' })
  .map((path) => join('test/core', path))
  .sort();
const effort = join('test/core/support/effort.ts');

/** Whether a test asks how much to try: the others are no different here, and have run with the unit tests. */
function asksForEffort(file, seen = new Set()) {
  if (file === effort) return true;
  if (seen.has(file) || !files.includes(file)) return false;
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/ from '(\.[^']+)'/g);
  return Array.from(imports).some(([, path]) => asksForEffort(`${join(dirname(file), path)}.ts`, seen));
}

// The longest first, so that no process is at work alone in the end.
const longest = ['sop/markdown/growth', 'case/record/faults', 'lint/fixes', 'lint/growth'];
const rank = (file) =>
  longest.findIndex((name) => file === join('test/core', `${name}.slow.ts`)) + 1 || longest.length + 1;
const slow = files.filter((file) => file.endsWith('.slow.ts')).sort((a, b) => rank(a) - rank(b));
const thorough = files.filter((file) => file.endsWith('.test.ts') && asksForEffort(file));

module.exports = {
  ...mocharc,
  spec: [...slow, ...thorough],
  parallel: true,
};

// Builds the bundles: the extension for the desktop host (with its reading thread) and the browser host, and the CLI.
//   node esbuild.js [--production] [--watch]
//   node esbuild.js --production --command-line DIR    the command line alone, into a folder
const fs = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');
const { fewerLanguages } = require('./tools/build/languages');
const { lateLibrary } = require('./tools/build/late-library');
const { oneApi } = require('./tools/build/one-api');
const { split } = require('./tools/build/split');
const { stemmerAlone } = require('./tools/build/stemmer-alone');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const aloneAt = process.argv.indexOf('--command-line');
const isAlone = aloneAt > 0;
const outdir = isAlone ? process.argv[aloneAt + 1] : 'dist';

// A browser cannot list the folder of an extension, so the extension knows its sample library's files by name.
const sampleFiles = fs
  .readdirSync('sops', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace(/^sops\//, ''))
  .sort();

const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  minify: production,
  sourcemap: production ? false : 'linked',
  // Prefer a library's ES modules: unused code can then be dropped.
  mainFields: ['module', 'main'],
  // What is bundled is told in `dist/*.meta.json`: the notices of third parties in the package are made from it.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  plugins: [stemmerAlone],
  // A text is put where it is used, a list at the beginning of the file that is loaded at the start.
  define: { SAMPLE_FILES: JSON.stringify(sampleFiles.join('\n')) },
  // The Node build of yaml checks an environment variable for every token: that takes as long as the parsing itself.
  // The Catalan stemmer asks for two small parts of a framework. Of isomorphic-git, which reads history where VS Code's Git is not, the
  // ES modules alone can be shaken; it unpacks by fflate.
  alias: {
    yaml: './node_modules/yaml/browser/index.js',
    '@nlpjs/core': './tools/build/stemmer-parts.js',
    'isomorphic-git': './node_modules/isomorphic-git/index.js',
    pako: './tools/build/inflate.js',
  },
};

const node = { ...common, platform: 'node', outdir };
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'], outdir };

// Modules that Node loads only when the first text, or the first pattern of a library.yml, is read, the first title is looked
// for, the first word is weighed or reduced to its stem, or asked what it means.
const late = [
  stemmerAlone,
  fewerLanguages({ isNode: true }),
  lateLibrary('re2js'),
  lateLibrary('fuse.js', 'fuse'),
  lateLibrary('./stemmers', 'stemmers', ['spanishStem', 'catalanStem', 'englishStem']),
  lateLibrary('./small-words', 'small-words', ['smallWordsOf']),
  lateLibrary('./word-vectors-table', 'word-vectors-table', ['wordVectors']),
];

const commandLine = [
  // Modules imported with import() are loaded on first use: see tools/build/split.js.
  split({
    ...node,
    entryPoints: ['src/hosts/cli.ts'],
    plugins: late,
    banner: '#!/usr/bin/env node\n',
  }),
  { ...node, entryPoints: ['re2js'] },
  { ...node, entryPoints: { fuse: 'fuse.js' } },
  { ...node, entryPoints: ['src/core/language/stemmers.ts', 'src/core/language/small-words.ts'] },
  { ...node, entryPoints: ['src/core/triage/discern/word-vectors-table.ts'] },
];

const extension = [
  split({ ...node, entryPoints: ['src/hosts/node.ts'], plugins: [oneApi, ...late] }),
  { ...node, entryPoints: { reading: 'src/hosts/reading-worker.ts' } },
  // A web host can load only one file.
  {
    ...browser,
    entryPoints: ['src/hosts/web.ts'],
    inject: ['tools/build/buffer.js'],
    plugins: [stemmerAlone, oneApi, fewerLanguages({ isNode: false })],
  },
  // Pages, shown in webviews.
  { ...browser, format: 'iife', entryPoints: { report: 'src/pages/report/main.ts' } },
  { ...browser, format: 'iife', entryPoints: { 'reading-page': 'src/pages/reading/main.ts' } },
  { ...browser, format: 'iife', entryPoints: { step: 'src/pages/step/main.ts' } },
  { ...browser, format: 'iife', entryPoints: { learning: 'src/pages/learning/main.ts' } },
  { ...browser, format: 'iife', entryPoints: { flowchart: 'src/pages/flowchart/main.ts' } },
];

const bundles = isAlone ? commandLine : [...commandLine, ...extension];

async function main() {
  if (watch) {
    const contexts = await Promise.all(bundles.map((options) => esbuild.context({ ...options, logLevel: 'info' })));
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  const built = await Promise.all(bundles.map((options) => esbuild.build(options)));
  for (const [at, { metafile }] of built.entries())
    fs.writeFileSync(path.join(outdir, `${nameOf(bundles[at])}.meta.json`), JSON.stringify(metafile));
}

/** The name of a bundle: that of its only entry. */
function nameOf({ entryPoints }) {
  const [entry] = Array.isArray(entryPoints) ? entryPoints : Object.keys(entryPoints);
  return path.basename(entry, '.ts');
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});

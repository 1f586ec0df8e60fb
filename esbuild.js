// Builds the bundles: the extension for the desktop host, with its reading thread, for the browser host, and the command line.
//   node esbuild.js [--production] [--watch]
const fs = require('node:fs');
const esbuild = require('esbuild');
const { fewerLanguages } = require('./tools/build/languages');
const { lateLibrary } = require('./tools/build/late-library');
const { oneApi } = require('./tools/build/one-api');
const { split } = require('./tools/build/split');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

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
  // What a library has as modules leaves out what is not used of it.
  mainFields: ['module', 'main'],
  legalComments: 'none',
  logLevel: 'warning',
  define: { SAMPLE_FILES: JSON.stringify(sampleFiles) },
  // What yaml has for Node asks the environment for each token whether to log it: that takes as long as the reading.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
};

const node = { ...common, platform: 'node', outdir: 'dist' };
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'], outdir: 'dist' };

// What Node loads when the first text, or the first pattern of a library.yml, is read.
const late = [fewerLanguages({ isNode: true }), lateLibrary('re2js')];

const bundles = [
  // What is imported by import() is loaded when it is used: see tools/build/split.js.
  split({ ...node, entryPoints: ['src/hosts/node.ts'], plugins: [oneApi, ...late] }),
  split({
    ...node,
    entryPoints: ['src/hosts/cli.ts'],
    plugins: late,
    banner: '#!/usr/bin/env node\n',
  }),
  { ...node, entryPoints: ['re2js'] },
  { ...node, entryPoints: { reading: 'src/hosts/reading-worker.ts' } },
  // A web host loads one file.
  { ...browser, entryPoints: ['src/hosts/web.ts'], plugins: [oneApi, fewerLanguages({ isNode: false })] },
  // The page of the report, shown in a webview.
  { ...browser, format: 'iife', entryPoints: { report: 'src/pages/report/main.ts' } },
];

async function main() {
  if (watch) {
    const contexts = await Promise.all(bundles.map((options) => esbuild.context({ ...options, logLevel: 'info' })));
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  await Promise.all(bundles.map((options) => esbuild.build(options)));
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});

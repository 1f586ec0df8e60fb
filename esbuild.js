// Builds the bundles: the extension for the desktop host, with its reading thread, for the browser host, and the command line.
//   node esbuild.js [--production] [--watch]
const fs = require('node:fs');
const { pathToFileURL } = require('node:url');
const esbuild = require('esbuild');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

// A browser cannot list the folder of an extension, so the extension knows its sample library's files by name.
const sampleFiles = fs
  .readdirSync('sops', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace(/^sops\//, ''))
  .sort();

// What eld knows of sixty languages takes a megabyte: only those that are told apart are bundled.
const detectedLanguages = require('./src/core/language/detected.json');
const fewerLanguages = {
  name: 'fewer-languages',
  setup(build) {
    build.onLoad({ filter: /eld[\\/]src[\\/]ngrams[\\/]extrasmall\.js$/ }, async ({ path }) => {
      const {
        ngramsData: { type, languages, ngrams },
      } = await import(pathToFileURL(path));
      const isKept = ([number]) => detectedLanguages.includes(languages[number]);
      const kept = Object.entries(ngrams)
        .map(([ngram, scores]) => [ngram, Object.entries(scores).filter(isKept)])
        .filter(([, scores]) => scores.length > 0);
      const table = JSON.stringify(
        Object.fromEntries(kept.map(([ngram, scores]) => [ngram, Object.fromEntries(scores)])),
      );
      // Parsing takes milliseconds: it waits for the first text, as the extension starts without any. eld only looks ngrams up.
      return {
        contents: `
          let table;
          const ngrams = new Proxy({}, { get: (_, ngram) => (table ??= JSON.parse(${JSON.stringify(table)}))[ngram] });
          export const ngramsData = { type: ${JSON.stringify(type)}, languages: ${JSON.stringify(languages)}, ngrams };
        `,
        loader: 'js',
      };
    });
  },
};

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
  plugins: [fewerLanguages],
  // What yaml has for Node asks the environment for each token whether to log it: that takes as long as the reading.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
};

const bundles = [
  { ...common, platform: 'node', entryPoints: ['src/hosts/node.ts'], outfile: 'dist/node.js', external: ['vscode'] },
  { ...common, platform: 'node', entryPoints: ['src/hosts/reading-worker.ts'], outfile: 'dist/reading.js' },
  {
    ...common,
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    entryPoints: ['src/hosts/web.ts'],
    outfile: 'dist/web.js',
    external: ['vscode'],
  },
  // The page of the report, shown in a webview.
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    mainFields: ['browser', 'module', 'main'],
    entryPoints: ['src/pages/report/main.ts'],
    outfile: 'dist/report.js',
  },
  {
    ...common,
    platform: 'node',
    entryPoints: ['src/hosts/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
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

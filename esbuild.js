// Builds the three bundles: the extension for the desktop host, for the browser host, and the command line.
//   node esbuild.js [--production] [--watch]
const fs = require('node:fs');
const esbuild = require('esbuild');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

// A browser cannot list the folder of an extension, so the extension knows its sample library's files by name.
const sampleFiles = fs.readdirSync('sops', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace(/^sops\//, ''))
  .sort();

const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  define: { SAMPLE_FILES: JSON.stringify(sampleFiles) },
  // What yaml has for Node asks the environment for each token whether to log it: that takes as long as the reading.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
};

const bundles = [
  { ...common, platform: 'node', entryPoints: ['src/hosts/node.ts'], outfile: 'dist/node.js', external: ['vscode'] },
  { ...common, platform: 'browser', entryPoints: ['src/hosts/web.ts'], outfile: 'dist/web.js', external: ['vscode'] },
  { ...common, platform: 'node', entryPoints: ['src/hosts/cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
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

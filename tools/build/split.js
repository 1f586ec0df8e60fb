// Bundles for Node in several CommonJS files. esbuild splits only ES modules, which the extension host of the oldest VS Code
// we support does not load as an extension: so it splits those, and each file is then turned into CommonJS.
const fs = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

/**
 * Makes a build for Node one of several files: what is reached by `import()` alone becomes a file that is loaded when it is
 * used, and what several files need becomes one of its own, so each module is there once.
 * @param options those of a build of one entry, with `outdir`, and a `banner` for the entry. Files beside it are named
 * `<entry>-<name>-<hash>.js`.
 */
function split({ banner, ...options }) {
  const [entry] = options.entryPoints;
  const name = path.basename(entry, '.ts');
  return {
    ...options,
    format: 'esm',
    splitting: true,
    write: false,
    metafile: true,
    chunkNames: `${name}-[name]-[hash]`,
    sourcemap: options.sourcemap && 'inline',
    plugins: [...(options.plugins ?? []), intoCommonJs(name, { ...options, banner })],
  };
}

function intoCommonJs(name, { minify, sourcemap, banner, outdir }) {
  return {
    name: 'into-common-js',
    setup(build) {
      build.onEnd(async ({ outputFiles = [], errors }) => {
        if (errors.length > 0) return;
        const made = await Promise.all(
          outputFiles.map((file) =>
            commonJs(file, { minify, sourcemap, banner: path.basename(file.path) === `${name}.js` ? banner : '' }),
          ),
        );
        fs.mkdirSync(outdir, { recursive: true });
        const files = new Map(made.flat());
        for (const [file, text] of files) fs.writeFileSync(file, text);
        removeOthers(outdir, name, files);
      });
    },
  };
}

/** A file and its source map, by their paths. */
async function commonJs({ path: file, text }, { minify, sourcemap, banner = '' }) {
  const { code, map } = await esbuild.transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    // import() would look for an ES module.
    supported: { 'dynamic-import': false },
    sourcefile: path.basename(file),
    legalComments: 'none',
    minify,
    banner,
    ...(sourcemap ? { sourcemap: 'external', sourcesContent: true } : {}),
  });
  if (!sourcemap) return [[file, code]];
  return [
    [file, `${code}//# sourceMappingURL=${path.basename(file)}.map\n`],
    [`${file}.map`, map],
  ];
}

/** Takes away what an earlier build has left beside an entry. */
function removeOthers(outdir, name, files) {
  for (const found of fs.readdirSync(outdir)) {
    const file = path.resolve(outdir, found);
    if (found.startsWith(`${name}-`) && !files.has(file)) fs.rmSync(file, { force: true });
  }
}

module.exports = { split };

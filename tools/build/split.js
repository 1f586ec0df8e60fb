// Bundles for Node in several CommonJS files. esbuild splits only ES modules, which the extension host of the oldest VS Code
// we support does not load as an extension: so it splits those, and each file is then turned into CommonJS. What the entry
// needs at once becomes one file again, as esbuild makes a file for each way in which modules are shared.
const fs = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

/**
 * Makes a build for Node one of several files: what is reached by `import()` alone becomes a file that is loaded when it is
 * used, all else is in the entry's file; each module is there once.
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
      build.onEnd(async ({ outputFiles = [], errors, metafile }) => {
        if (errors.length > 0) return;
        const entry = path.resolve(outdir, `${name}.js`);
        const texts = new Map(outputFiles.map((file) => [file.path, file.text]));
        const parts = partsOf(metafile, entry);
        const later = [...texts.keys()].filter((file) => file.endsWith('.js') && !parts.includes(file));
        const made = await Promise.all([
          commonJs(entry, exportsOf(parts), new Map(parts.map((file) => [file, texts.get(file)])), {
            minify,
            sourcemap,
            banner,
          }),
          ...later.map((file) => commonJs(file, texts.get(file), takenFrom(entry, parts), { minify, sourcemap })),
        ]);
        fs.mkdirSync(outdir, { recursive: true });
        const files = new Map(made.flat());
        for (const [file, text] of files) fs.writeFileSync(file, text);
        removeOthers(outdir, name, files);
        tellOutputs(metafile, parts, files);
      });
    },
  };
}

/** The files that make up the entry, itself first: all that esbuild's file of it imports, other than by `import()`. */
function partsOf({ outputs }, entry) {
  const parts = new Set();
  const take = (file) => {
    if (parts.has(path.resolve(file))) return;
    parts.add(path.resolve(file));
    for (const { kind, path: imported, external } of outputs[file].imports)
      if (kind === 'import-statement' && !external) take(imported);
  };
  take(Object.keys(outputs).find((file) => path.resolve(file) === entry));
  return [...parts];
}

/** What the entry exports: what it does, and its parts for the files that are loaded later. */
function exportsOf([entry, ...others]) {
  const lines = others.map((file, at) => `export * as part${at} from './${path.basename(file)}';`);
  return [`export * from './${path.basename(entry)}';`, ...lines].join('\n');
}

/** What the files that are loaded later import instead of the entry's parts. */
function takenFrom(entry, [, ...others]) {
  const name = path.basename(entry);
  return new Map(others.map((file, at) => [file, `module.exports = require('./${name}').part${at};`]));
}

/**
 * Makes a CommonJS file of ES modules; gives it and its source map, by their paths.
 * @param text what stands in it.
 * @param parts what else becomes part of it when it is imported, by paths.
 */
async function commonJs(file, text, parts, { minify, sourcemap, banner = '' }) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: text, resolveDir: path.dirname(file), sourcefile: `<${path.basename(file)}>` },
    outfile: file,
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    // import() would look for an ES module.
    supported: { 'dynamic-import': false },
    legalComments: 'none',
    minify,
    banner: { js: banner },
    ...(sourcemap ? { sourcemap: 'linked', sourcesContent: true } : {}),
    plugins: [only(parts)],
  });
  return outputFiles.map((made) => [made.path, made.text]);
}

/** Bundles these files, by what stands in them, and nothing else. */
function only(parts) {
  return {
    name: 'only',
    setup(build) {
      build.onResolve({ filter: /.*/ }, (found) => {
        const file = path.resolve(found.resolveDir, found.path);
        return parts.has(file) ? { path: file } : { path: found.path, external: true };
      });
      build.onLoad({ filter: /.*/ }, (found) => ({ contents: parts.get(found.path), loader: 'js' }));
    },
  };
}

/** Takes away what an earlier build has left beside an entry. A folder is of others, such as the package of the command line. */
function removeOthers(outdir, name, files) {
  for (const found of fs.readdirSync(outdir, { withFileTypes: true })) {
    const file = path.resolve(outdir, found.name);
    if (found.isFile() && found.name.startsWith(`${name}-`) && !files.has(file)) fs.rmSync(file, { force: true });
  }
}

/** Puts into what is told of the build which files there are in the end. */
function tellOutputs({ outputs }, [entry, ...others], files) {
  const nameOf = (file) => Object.keys(outputs).find((name) => path.resolve(name) === file);
  const whole = outputs[nameOf(entry)];
  for (const file of others) {
    const name = nameOf(file);
    Object.assign(whole.inputs, outputs[name].inputs);
    whole.imports.push(...outputs[name].imports);
    Reflect.deleteProperty(outputs, name);
  }
  whole.imports = whole.imports.filter(({ path: imported, external }) => external || imported in outputs);
  for (const [file, text] of files) {
    const output = outputs[nameOf(file)];
    if (output) output.bytes = Buffer.byteLength(text);
  }
}

module.exports = { split };

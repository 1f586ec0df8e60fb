/**
 * Puts a library off until something of it is used, for callers that cannot wait for an `import()`: in Node a file can be
 * loaded at once. It is for libraries whose classes and functions are called, not extended.
 * @param name the library's, or the path by which a module of our own is imported.
 * @param file what it exports is built into `<file>.js` beside the bundles.
 * @param exported the names of what it exports.
 */
function lateLibrary(name, file = name, exported = namesIn(require(name))) {
  const built = `./${file}.js`;
  const contents = () => `
    let loaded;
    const library = () => (loaded ??= require('${built}'));
    const late = (name) =>
      new Proxy(function () {}, {
        get: (_, key) => library()[name][key],
        construct: (_, values) => Reflect.construct(library()[name], values),
        apply: (_, self, values) => Reflect.apply(library()[name], self, values),
      });
    ${exported.map((one) => `export const ${one} = /* @__PURE__ */ late('${one}');`).join('\n')}
    export default /* @__PURE__ */ late('default');
  `;
  return {
    name: `late-${name}`,
    setup(build) {
      build.onResolve({ filter: new RegExp(`^(?:${inPattern(name)}|\\./${file}\\.js)$`) }, ({ path, namespace }) =>
        namespace === 'late-library' ? { path: built, external: true } : { path, namespace: 'late-library' },
      );
      build.onLoad({ filter: new RegExp(`^${inPattern(name)}$`), namespace: 'late-library' }, () => ({
        contents: contents(),
        loader: 'js',
      }));
    },
  };
}

function inPattern(name) {
  return name.replaceAll('.', '\\.');
}

/** The names under which things can be imported. */
function namesIn(library) {
  return Object.keys(library).filter((one) => one !== 'default' && one !== '__esModule');
}

module.exports = { lateLibrary };

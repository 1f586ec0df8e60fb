/**
 * Puts a library off until something of it is used, for callers that cannot wait for an `import()`: in Node a file can be
 * loaded at once. It is for libraries whose classes and functions are called, not extended.
 * @param name the library's; what it exports is built into `<name>.js` beside the bundles.
 */
function lateLibrary(name) {
  const file = `./${name}.js`;
  const contents = () => `
    let loaded;
    const library = () => (loaded ??= require('${file}'));
    const late = (name) =>
      new Proxy(function () {}, {
        get: (_, key) => library()[name][key],
        construct: (_, values) => Reflect.construct(library()[name], values),
        apply: (_, self, values) => Reflect.apply(library()[name], self, values),
      });
    ${Object.keys(require(name))
      .filter((one) => one !== 'default')
      .map((one) => `export const ${one} = /* @__PURE__ */ late('${one}');`)
      .join('\n')}
  `;
  return {
    name: `late-${name}`,
    setup(build) {
      build.onResolve({ filter: new RegExp(`^(\\./)?${name}(\\.js)?$`) }, ({ path, namespace }) =>
        namespace === 'late-library' ? { path: file, external: true } : { path, namespace: 'late-library' },
      );
      build.onLoad({ filter: new RegExp(`^${name}$`), namespace: 'late-library' }, () => ({
        contents: contents(),
        loader: 'js',
      }));
    },
  };
}

module.exports = { lateLibrary };

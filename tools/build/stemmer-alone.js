/**
 * Leaves out what the stemmers of `@nlpjs/core` would find texts and settings with: a framework's container, and its tokenizer.
 * They are asked for nothing but the stem of a word.
 */
const stemmerAlone = {
  name: 'stemmer-alone',
  setup(build) {
    build.onResolve({ filter: /^\.\/(?:container|tokenizer)$/ }, ({ path, importer }) =>
      /@nlpjs.core.src.base-stemmer\.js$/.test(importer) ? { path, namespace: 'stemmer-alone' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'stemmer-alone' }, ({ path }) => ({
      contents:
        path === './container' ? 'module.exports = { defaultContainer: {} };' : 'module.exports = class Tokenizer {};',
      loader: 'js',
    }));
  },
};

module.exports = { stemmerAlone };

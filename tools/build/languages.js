// What eld knows of sixty languages takes a megabyte: only those that are told apart are bundled.
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const detected = require('../../src/core/language/detected.json');

/** The file beside the bundles that those for Node read the table from. */
const tableFile = 'languages.json';

async function readTable(file) {
  const {
    ngramsData: { type, languages, ngrams },
  } = await import(pathToFileURL(file));
  const isKept = ([number]) => detected.includes(languages[number]);
  const kept = Object.entries(ngrams)
    .map(([ngram, scores]) => [ngram, Object.fromEntries(Object.entries(scores).filter(isKept))])
    .filter(([, scores]) => Object.keys(scores).length > 0);
  return { type, languages, table: JSON.stringify(Object.fromEntries(kept)) };
}

/**
 * Gives eld the languages that are told apart. The table waits for the first text, as the extension starts without any:
 * in a file of its own for Node, as text within the bundle elsewhere. eld only looks n-grams up.
 * @param isNode whether what is built can read a file when it needs to.
 */
function fewerLanguages({ isNode }) {
  return {
    name: 'fewer-languages',
    setup(build) {
      let inFile;
      build.onLoad({ filter: /eld[\\/]src[\\/]ngrams[\\/]extrasmall\.js$/ }, async (found) => {
        const { type, languages, table } = await readTable(found.path);
        if (isNode) inFile = table;
        const read = isNode ? `require('./${tableFile}')` : `JSON.parse(${JSON.stringify(table)})`;
        return {
          contents: `
            let table;
            const ngrams = new Proxy({}, { get: (_, ngram) => (table ??= ${read})[ngram] });
            export const ngramsData = { type: ${JSON.stringify(type)}, languages: ${JSON.stringify(languages)}, ngrams };
          `,
          loader: 'js',
        };
      });
      if (!isNode) return;
      build.onResolve({ filter: /^\.\/languages\.json$/ }, (found) => ({ path: found.path, external: true }));
      build.onEnd(() => {
        if (inFile === undefined) return;
        const { outdir } = build.initialOptions;
        fs.mkdirSync(outdir, { recursive: true });
        fs.writeFileSync(path.join(outdir, tableFile), inFile);
      });
    },
  };
}

module.exports = { fewerLanguages };

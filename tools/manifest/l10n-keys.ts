// Prints the bundle of a language as the code needs it, with what is not translated yet left empty:
//   tsx tools/manifest/l10n-keys.ts es
import { l10nKeys, languages, readFacts } from './facts';

const language = languages.find((one) => one === process.argv[2]);
if (language) {
  const facts = readFacts('.');
  const bundle = Object.fromEntries(l10nKeys(facts).map((key) => [key, facts.bundles[language][key] ?? '']));
  console.log(JSON.stringify(bundle, undefined, 2));
} else {
  console.error(`Say a language: ${languages.join(', ')}.`);
  process.exitCode = 1;
}

import { l10nKeys, languages } from './facts';
import type { Facts, Manifest, Texts } from './facts';

/** Compares a part of the manifest with what it must agree with; returns what is wrong, in words. */
export type Check = (facts: Facts) => string[];

/** Every command of the manifest is one of the code, and the other way round. */
const checkCommands: Check = ({ manifest, commands }) =>
  compare(commandIds(manifest), commands, 'command', 'src/editor/shared/commands.ts');

/** The same for views. */
const checkViews: Check = ({ manifest, views }) =>
  compare(viewIds(manifest), views, 'view', 'src/editor/shared/commands.ts');

/** The same for settings. */
const checkSettings: Check = ({ manifest, settings }) =>
  compare(
    settingIds(manifest),
    settings.map((name) => `sopGuide.${name}`),
    'setting',
    'src/editor/shared/settings.ts',
  );

/** Commands are run only where they are declared: from menus, keys, walkthroughs and the links of welcome texts. */
const checkCommandReferences: Check = ({ manifest, nls }) => {
  const texts = [...textsIn(manifest)];
  const named = texts.filter(({ key }) => key === 'command').map(({ text }) => text);
  const events = texts.flatMap(({ text }) => namesIn(text, /^onCommand:(.+)$/g));
  const links = Object.values(nls).flatMap((text) => namesIn(text, /command:(sopGuide\.[\w.]+)/g));
  return unknown(
    [...named, ...events, ...links].filter(isOurs),
    commandIds(manifest),
    (id) => `The command “${id}” is used but not declared.`,
  );
};

/** Views are named only where they are declared. */
const checkViewReferences: Check = ({ manifest }) => {
  const texts = [...textsIn(manifest)];
  const named = texts.filter(({ key }) => key === 'view').map(({ text }) => text);
  const compared = whenClauses(manifest).flatMap((when) => namesIn(when, /\b(?:view|focusedView) *[=!]= *([\w.]+)/g));
  const events = texts.flatMap(({ text }) => namesIn(text, /^onView:(.+)$/g));
  return unknown(
    [...named, ...compared, ...events].filter(isOurs),
    viewIds(manifest),
    (id) => `The view “${id}” is used but not declared.`,
  );
};

/** Settings are named only where they are declared. */
const checkSettingReferences: Check = ({ manifest }) => {
  const events = [...textsIn(manifest)].flatMap(({ text }) => namesIn(text, /^onSettingChanged:(.+)$/g));
  const compared = whenClauses(manifest).flatMap((when) => namesIn(when, /\bconfig\.([\w.]+)/g));
  return unknown(
    [...events, ...compared].filter(isOurs),
    settingIds(manifest),
    (id) => `The setting “${id}” is used but not declared.`,
  );
};

/** Conditions ask only for context keys that the code sets. */
const checkContextKeys: Check = ({ manifest, contextKeys }) => {
  // What follows a comparison is a value, such as a view's id; what follows a dot is part of another key.
  const asked = whenClauses(manifest).flatMap((when) => namesIn(when, /(?<![\w.]|[=!]= *'?)(sopGuide\.[\w.]+)/g));
  const events = [...textsIn(manifest)].flatMap(({ text }) => namesIn(text, /^onContext:(.+)$/g));
  return unknown(
    [...asked, ...events.filter(isOurs)],
    contextKeys,
    (key) => `The context key “${key}” is asked for but never set.`,
  );
};

/** Files that the manifest names exist. What the build makes is not looked for. */
const checkFiles: Check = ({ manifest, exists }) => {
  const paths = [...textsIn(manifest)]
    .filter(({ key, text }) => fileKeys.has(key) && !/^(\$\(|https?:)/.test(text))
    .map(({ text }) => text);
  return [...new Set(paths)].filter((path) => !exists(path)).map((path) => `The file “${path}” does not exist.`);
};

/** Every `%key%` of the manifest has a text, and every text is used. */
const checkNlsKeys: Check = ({ manifest, nls }) => {
  const used = [...textsIn(manifest)].flatMap(({ text }) => namesIn(text, /^%(.+)%$/g));
  return [
    ...unknown(used, Object.keys(nls), (key) => `“%${key}%” is missing in package.nls.json.`),
    ...unknown(Object.keys(nls), used, (key) => `“${key}” of package.nls.json is not used.`),
  ];
};

/** The manifest's texts are translated: all of them, and nothing else. */
const checkNlsTranslations: Check = ({ nls, nlsTranslations }) =>
  languages.flatMap((language) => compareTexts(nls, nlsTranslations[language], `package.nls.${language}.json`));

/** The code's texts are translated: all of them, and nothing else. */
const checkBundles: Check = (facts) => {
  const source = Object.fromEntries(l10nKeys(facts).map((key) => [key, key]));
  return languages.flatMap((language) => compareTexts(source, facts.bundles[language], `bundle.l10n.${language}.json`));
};

/** Where texts come from a table instead of being written out. */
const tabled: readonly { readonly within: string; readonly file: string }[] = [
  { within: 'problemText', file: 'src/editor/shared/wording.ts' },
  { within: 'fixText', file: 'src/editor/shared/wording.ts' },
  { within: 'recordFaultText', file: 'src/editor/shared/record-fault-words.ts' },
  { within: 'reportText', file: 'src/editor/report/texts.ts' },
  { within: 'authoringText', file: 'src/editor/authoring/asking.ts' },
];

/** Texts to translate are written out, or nobody would find them; only problems and the report take theirs from tables. */
const checkL10nCalls: Check = ({ l10nCalls }) =>
  l10nCalls
    .filter(
      ({ key, within, place }) =>
        key === undefined && !tabled.some((one) => one.within === within && place.startsWith(`${one.file}:`)),
    )
    .map(({ place }) => `${place}: the text for l10n.t must be written out.`);

/** Every check. */
export const checks: readonly Check[] = [
  checkCommands,
  checkViews,
  checkSettings,
  checkCommandReferences,
  checkViewReferences,
  checkSettingReferences,
  checkContextKeys,
  checkFiles,
  checkNlsKeys,
  checkNlsTranslations,
  checkBundles,
  checkL10nCalls,
];

const fileKeys = new Set([
  'icon',
  'light',
  'dark',
  'svg',
  'image',
  'markdown',
  'url',
  'path',
  'l10n',
  'markdown.previewStyles',
  'markdown.previewScripts',
]);

function commandIds(manifest: Manifest): string[] {
  return manifest.contributes.commands.map((one) => one.command);
}

function viewIds(manifest: Manifest): string[] {
  return Object.values(manifest.contributes.views)
    .flat()
    .map((view) => view.id);
}

function settingIds(manifest: Manifest): string[] {
  return Object.keys(manifest.contributes.configuration.properties);
}

function whenClauses(manifest: Manifest): string[] {
  return [...textsIn(manifest)].filter(({ key }) => key === 'when' || key === 'enablement').map(({ text }) => text);
}

/** Every text of a JSON value and the key it stands under; the texts of a list stand under the list's key. */
function* textsIn(value: unknown, key = ''): Generator<{ key: string; text: string }> {
  if (typeof value === 'string') yield { key, text: value };
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item, key);
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) yield* textsIn(inner, name);
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

function isOurs(id: string): boolean {
  return id.startsWith('sopGuide');
}

function unknown(names: readonly string[], known: readonly string[], tell: (name: string) => string): string[] {
  return [...new Set(names)].filter((name) => !known.includes(name)).map(tell);
}

function compare(declared: readonly string[], coded: readonly string[], what: string, file: string): string[] {
  return [
    ...unknown(declared, coded, (id) => `The ${what} “${id}” of package.json is not in ${file}.`),
    ...unknown(coded, declared, (id) => `The ${what} “${id}” of ${file} is not in package.json.`),
  ];
}

function compareTexts(source: Texts, translation: Texts, file: string): string[] {
  const missing = Object.keys(source)
    .filter((key) => !translation[key])
    .map((key) => `${file}: “${key}” is missing.`);
  const unused = unknown(Object.keys(translation), Object.keys(source), (key) => `${file}: “${key}” is not used.`);
  const changed = Object.entries(translation).flatMap(([key, text]) => {
    const wanted = marksOf(source[key] ?? text);
    return text && marksOf(text) !== wanted
      ? [`${file}: “${key}” must keep ${wanted || 'its text free of placeholders'}.`]
      : [];
  });
  return [...missing, ...unused, ...changed];
}

/** What a translation must not change: placeholders, icons, command links and the number of lines. */
function marksOf(text: string): string {
  return (text.match(/\{\d+\}|\$\([\w-]+\)|\]\(command:[^)]*\)|\n/g) ?? [])
    .map((mark) => (mark === '\n' ? '\\n' : mark))
    .sort()
    .join(' ');
}

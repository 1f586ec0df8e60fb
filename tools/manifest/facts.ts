import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filterTexts, tagTexts } from '../../src/core/authoring/completion/liquid-words';
import { keyTexts } from '../../src/core/authoring/keys/find-key';
import { libraryKeys } from '../../src/core/authoring/keys/library-keys';
import { sopKeys } from '../../src/core/authoring/keys/sop-keys';
import { testKeys } from '../../src/core/authoring/keys/test-keys';
import { authoringTexts } from '../../src/core/authoring/texts';
import { recordTexts } from '../../src/core/case/record/fault';
import { fixTitles } from '../../src/core/lint/fix';
import { kinds } from '../../src/core/lint/kinds';
import { suggestionTemplate } from '../../src/core/lint/finding';
import { reportTexts } from '../../src/core/report/texts';
import { failureTexts } from '../../src/core/scenario/run/failure';
import { contextKeys, firstArguments, l10nCalls, textsOfObject } from './source';
import type { L10nCall, SourceFile } from './source';

/** The languages that the interface is translated into. */
export const languages = ['es', 'ca'] as const;
type Language = (typeof languages)[number];

/** Texts by their keys. */
export type Texts = Readonly<Record<string, string>>;

/** The parts of package.json that are read by name; the rest is walked through. */
export interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

/** Everything that the checks compare. */
export interface Facts {
  readonly manifest: Manifest;
  /** The texts of package.nls.json. */
  readonly nls: Texts;
  readonly nlsTranslations: Readonly<Record<Language, Texts>>;
  readonly bundles: Readonly<Record<Language, Texts>>;
  /** What the code declares. */
  readonly commands: readonly string[];
  readonly views: readonly string[];
  readonly settings: readonly string[];
  readonly contextKeys: readonly string[];
  /** The calls of `vscode.l10n.t`. */
  readonly l10nCalls: readonly L10nCall[];
  /** The texts of problems, of case records and of the report, which the code takes from tables. */
  readonly problemTexts: readonly string[];
  /** Whether a file named in the manifest exists. */
  readonly exists: (path: string) => boolean;
}

/** Reads everything from a checkout. */
export function readFacts(root: string): Facts {
  const read = (path: string): SourceFile => ({ path, text: readFileSync(join(root, path), 'utf8') });
  const json = (path: string): unknown => JSON.parse(read(path).text);
  const translated = (path: (language: Language) => string) => ({
    es: json(path('es')) as Texts,
    ca: json(path('ca')) as Texts,
  });
  const code = ['src/editor', 'src/hosts'].flatMap((folder) => typescriptIn(root, folder)).map(read);
  const commandFile = read('src/editor/shared/commands.ts');
  return {
    manifest: json('package.json') as Manifest,
    nls: json('package.nls.json') as Texts,
    nlsTranslations: translated((language) => `package.nls.${language}.json`),
    bundles: translated((language) => `l10n/bundle.l10n.${language}.json`),
    commands: textsOfObject(commandFile, 'commands'),
    views: textsOfObject(commandFile, 'views'),
    settings: firstArguments(read('src/editor/shared/settings.ts'), 'read'),
    contextKeys: code.flatMap(contextKeys),
    l10nCalls: code.flatMap(l10nCalls),
    problemTexts: [
      ...[...kinds.values()].map((kind) => kind.message),
      suggestionTemplate,
      ...Object.values(fixTitles),
      ...Object.values(recordTexts),
      ...Object.values(reportTexts),
      ...Object.values(authoringTexts),
      ...Object.values(failureTexts),
      ...Object.values(filterTexts),
      ...Object.values(tagTexts),
      ...keyTexts(sopKeys),
      ...keyTexts(libraryKeys),
      ...keyTexts(testKeys),
    ],
    exists: (path) => existsSync(join(root, path)),
  };
}

/** Every text that a bundle must translate, in the order of the code. */
export function l10nKeys({ l10nCalls: calls, problemTexts }: Pick<Facts, 'l10nCalls' | 'problemTexts'>): string[] {
  return [...new Set([...calls.flatMap((call) => call.key ?? []), ...problemTexts])];
}

function typescriptIn(root: string, folder: string): string[] {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .sort();
}

// The notices of what others wrote and the package holds: by what the build says of the bundles (dist/*.meta.json).
import fs from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import satisfies from 'spdx-satisfies';
import licences from 'spdx-license-list/full';
import { repoRoot } from '../shared/paths';

/** The file's name in the package. */
export const noticesFile = 'THIRD-PARTY-NOTICES.txt';

/** The licences of what we may bundle. */
const allowed = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'MIT-0',
];

/** What numbers in the package were reckoned from that others published, though none of it is in the package: docs/decisions/word-vectors.md. */
const reckonedFrom = {
  title: 'Word vectors',
  text: `The table of word vectors holds numbers alone, reckoned with the help of
- CLINC150 (Larson et al. 2019), https://github.com/clinc/oos-eval, licensed under CC BY 3.0, https://creativecommons.org/licenses/by/3.0/
- NLU-Evaluation-Data (Liu et al. 2019), https://github.com/xliuhw/NLU-Evaluation-Data, licensed under CC BY 4.0, https://creativecommons.org/licenses/by/4.0/
- the Universal Sentence Encoder (lite) by Google, as packaged by EnergeticAI, licensed under the Apache License 2.0, https://www.apache.org/licenses/LICENSE-2.0
Changed: sentences and weights are not in it, only what each word adds to the meaning of a text.`,
};

/** A package that is bundled, as it stands on disk. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; undefined where it states none. */
  readonly licence: string | undefined;
  /** Who wrote it. */
  readonly author: string | undefined;
  /** What its files say of licence and notices. */
  readonly texts: readonly string[];
}

export interface Notices {
  readonly text: string;
  /** Why these packages must not be bundled as they are; nothing when all is well. */
  readonly problems: readonly string[];
}

/** The folders of the packages of which something is in a bundle, from the repository's root. */
export function bundledFolders(metafiles: readonly Pick<Metafile, 'outputs'>[]): string[] {
  const inputs = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap((output) => Object.entries(output.inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([file]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []);
  return [...new Set(inputs)].sort();
}

/** The notices for some packages: always the same for the same packages. */
export function noticesOf(packages: readonly BundledPackage[]): Notices {
  const problems: string[] = [];
  const parts = packages.map((one) => {
    const text = one.texts.length > 0 ? wholeText(one) : standardText(one);
    const problem = problemOf(one, text);
    if (problem !== undefined) problems.push(`${one.name} ${one.version} ${problem}`);
    return { title: titleOf(one), text: tidy(text ?? '') };
  });
  parts.sort((a, b) => (a.title < b.title ? -1 : 1));
  const line = '-'.repeat(80);
  const text = [
    'SOP Guide holds software written by others. Their licences and notices follow.',
    ...[...parts, reckonedFrom].map((part) => `${line}\n${part.title}\n${line}\n\n${part.text}`),
  ].join('\n\n');
  return { text: `${text}\n`, problems };
}

/** The packages that some notices say nothing of. */
export function withoutNotice(text: string, packages: readonly BundledPackage[]): string[] {
  const lines = new Set(text.split(/\r?\n/));
  return packages.map(titleOf).filter((title) => !lines.has(title));
}

function titleOf({ name, version, licence }: BundledPackage): string {
  return `${name} ${version} (${licence ?? 'no licence'})`;
}

function problemOf({ licence, author }: BundledPackage, text: string | undefined): string | undefined {
  if (licence === undefined) return 'states no licence';
  if (!isOneOf(licence, ...allowed)) return `has the licence ${licence}, which is not among ${allowed.join(', ')}`;
  if (text === undefined)
    return author === undefined ? 'has no licence text, and names no author for one' : 'has no licence text';
  return undefined;
}

/** What a package says. Apache's licence must be given as a whole, and some packages only point to it. */
function wholeText({ licence, texts }: BundledPackage): string {
  const text = texts.join('\n\n');
  const isCut = licence !== undefined && isOneOf(licence, 'Apache-2.0') && !/^\s*TERMS AND CONDITIONS/m.test(text);
  return isCut ? `${text}\n\n${licences['Apache-2.0']?.licenseText ?? ''}` : text;
}

/** The text of a licence whose package has it only by name. */
function standardText({ licence, author }: BundledPackage): string | undefined {
  const id = allowed.find((one) => licence !== undefined && isOneOf(licence, one));
  const text = id && licences[id]?.licenseText;
  if (!text || author === undefined) return undefined;
  return `Copyright (c) ${author}\n\n${text.replace(/^Copyright \(c\).*$\n*/gim, '')}`;
}

/** Whether a licence, or one of those it leaves to choose from, is among some. */
function isOneOf(licence: string, ...ids: readonly string[]): boolean {
  try {
    return satisfies(licence, ids);
  } catch {
    // Not an SPDX expression, such as “SEE LICENSE IN FILE”.
    return false;
  }
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .trim();
}

/** A package as it stands on disk. @param folder from the repository's root. */
export function readPackage(folder: string): BundledPackage {
  const root = path.join(repoRoot, folder);
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string | { readonly type?: string };
    readonly author?: string | { readonly name?: string };
  };
  const { name, version, license, author } = manifest;
  const texts = fs
    .readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|copying|notice|third.?party)/i.test(entry.name))
    .map((entry) => entry.name)
    .sort()
    .map((file) => fs.readFileSync(path.join(root, file), 'utf8'))
    .filter((text) => text.trim() !== '');
  return {
    name,
    version,
    licence: typeof license === 'object' ? license.type : license,
    author: typeof author === 'object' ? author.name : author,
    texts,
  };
}

/** The notices of what the last build has bundled. */
export function builtNotices(): Notices & { readonly packages: readonly BundledPackage[] } {
  const dist = path.join(repoRoot, 'dist');
  const metafiles = fs
    .readdirSync(dist)
    .filter((file) => file.endsWith('.meta.json'))
    .map((file) => JSON.parse(fs.readFileSync(path.join(dist, file), 'utf8')) as Metafile);
  const packages = bundledFolders(metafiles).map(readPackage);
  return { packages, ...noticesOf(packages) };
}

import * as vscode from 'vscode';
import type { Asking } from '../../core/authoring/asking';
import type { KeyedFile } from '../../core/authoring/keys/find-key';
import { configName } from '../../core/library/scan';
import { isSopPath } from '../../core/library/path';
import { today } from '../../core/text/day';
import { namesForTests } from '../../core/authoring/tested-names';
import type { CaseNames } from '../../core/scenario/names/case-names';
import { PartReader } from '../../core/scenario/run/part-reader';
import { isTestPath } from '../../core/scenario/test-path';
import { readSop } from '../../core/sop/read';
import type { Sop, SopLocation } from '../../core/sop/model';
import { relativePath, rootOf } from '../library/roots';
import type { Services } from '../services/services';

export type AskingServices = Pick<Services, 'library' | 'loader' | 'clock'>;

/** A document of a library, and what is known for whoever writes in it. */
export interface AuthoredDocument {
  readonly kind: KeyedFile;
  readonly location: SopLocation;
  /** Without a byte order mark. */
  readonly lines: readonly string[];
  readonly asking: Asking;
}

/**
 * A document as somebody writes in it; undefined for one that is neither an SOP nor a `library.yml` nor a file of tests.
 * @param reader reads the SOPs that tests are about.
 */
export function authored(
  document: vscode.TextDocument,
  { library, loader, clock }: AskingServices,
  reader = new PartReader(),
): AuthoredDocument | undefined {
  const root = rootOf(document.uri, loader.roots);
  const path = root && relativePath(root.uri, document.uri);
  if (!root || path === undefined) return undefined;
  const kind = kindOf(path);
  if (!kind) return undefined;
  const text = document.getText();
  const uri = document.uri.toString();
  const location = { uri, root: root.key, path };
  const lines = text.split(/\r\n|\r|\n/);
  let read: Sop | undefined;
  const sop = () => {
    const held = library.get(uri);
    return held?.text === text ? held : library.asRead(readSop(text, location));
  };
  let tested: { readonly names: CaseNames | undefined } | undefined;
  const testedNames = () => ({ names: namesForTests(lines, location, { library, reader }) });
  const libraryLanguage = library.config(root.key).lang;
  const asking: Asking = {
    library,
    root: root.key,
    // Most that is asked needs only the line: so it is not read before.
    get sop() {
      return kind === 'sop' ? (read ??= sop()) : undefined;
    },
    get tested() {
      return kind === 'test' ? (tested ??= testedNames()).names : undefined;
    },
    today: today(clock.now()),
    languages: [vscode.env.language, ...(libraryLanguage === undefined ? [] : [libraryLanguage])],
    translate: authoringText,
  };
  return { kind, location, lines, asking };
}

function kindOf(path: string): KeyedFile | undefined {
  if (path === configName) return 'library';
  if (isTestPath(path)) return 'test';
  return isSopPath(path) ? 'sop' : undefined;
}

/** What completion and hovers say, in the language of the interface. */
function authoringText(text: string, ...args: readonly string[]): string {
  return vscode.l10n.t(text, ...args);
}

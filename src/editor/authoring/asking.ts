import * as vscode from 'vscode';
import type { Asking } from '../../core/authoring/asking';
import { configName } from '../../core/library/scan';
import { isSopPath } from '../../core/library/path';
import { today } from '../../core/text/day';
import { readSop } from '../../core/sop/read';
import type { Sop } from '../../core/sop/model';
import { relativePath, rootOf } from '../library/roots';
import type { Services } from '../services/services';

export type AskingServices = Pick<Services, 'library' | 'loader' | 'clock'>;

/** A document of a library, and what is known for whoever writes in it. */
export interface AuthoredDocument {
  readonly kind: 'sop' | 'library';
  /** Without a byte order mark. */
  readonly lines: readonly string[];
  readonly asking: Asking;
}

/** A document as somebody writes in it; undefined for one that is neither an SOP nor a `library.yml`. */
export function authored(
  document: vscode.TextDocument,
  { library, loader, clock }: AskingServices,
): AuthoredDocument | undefined {
  const root = rootOf(document.uri, loader.roots);
  const path = root && relativePath(root.uri, document.uri);
  if (!root || path === undefined) return undefined;
  const kind = path === configName ? 'library' : isSopPath(path) ? 'sop' : undefined;
  if (!kind) return undefined;
  const text = document.getText();
  const uri = document.uri.toString();
  let read: Sop | undefined;
  const sop = () => {
    const held = library.get(uri);
    return held?.text === text ? held : library.asRead(readSop(text, { uri, root: root.key, path }));
  };
  const libraryLanguage = library.config(root.key).lang;
  const asking: Asking = {
    library,
    root: root.key,
    // Most that is asked needs only the line: so it is not read before.
    get sop() {
      return kind === 'sop' ? (read ??= sop()) : undefined;
    },
    today: today(clock.now()),
    languages: [vscode.env.language, ...(libraryLanguage === undefined ? [] : [libraryLanguage])],
    translate: authoringText,
  };
  return { kind, lines: text.split(/\r\n|\r|\n/), asking };
}

/** What completion and hovers say, in the language of the interface. */
function authoringText(text: string, ...args: readonly string[]): string {
  return vscode.l10n.t(text, ...args);
}

import * as vscode from 'vscode';
import { isSopPath } from '../../core/library/path';
import { isTestPath } from '../../core/scenario/test-path';
import type { SopLocation } from '../../core/sop/model';
import { relativePath, rootOf } from './roots';
import type { LibraryRoot } from './roots';

/** Characters that a URI does not escape. */
const plain = /^[\w.~/-]*$/;

/** A file's place in its library; undefined for a file outside every library, or one that is not an SOP. */
function locate(uri: vscode.Uri, roots: readonly LibraryRoot[]): SopLocation | undefined {
  const root = rootOf(uri, roots);
  const path = root && relativePath(root.uri, uri);
  return root && path !== undefined && isSopPath(path) ? { uri: uri.toString(), root: root.key, path } : undefined;
}

/** The place of a file of tests in its library; undefined for any other file. */
export function testsAt(uri: vscode.Uri, roots: readonly LibraryRoot[]): SopLocation | undefined {
  const root = rootOf(uri, roots);
  const path = root && relativePath(root.uri, uri);
  return root && path !== undefined && isTestPath(path) ? { uri: uri.toString(), root: root.key, path } : undefined;
}

/** Locates a file found in a library; it may belong to another library nested inside. */
export function locateIn(root: LibraryRoot, path: string, roots: readonly LibraryRoot[]): SopLocation | undefined {
  // Creating thousands of URI objects takes longer than finding the files.
  const isSimple =
    plain.test(path) &&
    !roots.some((other) => other !== root && other.key.startsWith(root.key)) &&
    !root.key.endsWith('/');
  return isSimple
    ? { uri: `${root.key}/${path}`, root: root.key, path }
    : locate(vscode.Uri.joinPath(root.uri, path), roots);
}

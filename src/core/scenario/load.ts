import { reasonOf } from '../attempt';
import type { Library } from '../library/library';
import type { FileSystem } from '../ports';
import type { SopLocation } from '../sop/model';
import { decodeText } from '../text/decode';
import { maxTestBytes, readTests, unreadableTests } from './read/read';
import type { ReadTests } from './read/read';
import { isTestPath } from './test-path';

/** A file of tests as it is on disk, and what was read of it. */
export interface LoadedTests {
  /** Empty where it cannot be read. */
  readonly text: string;
  readonly read: ReadTests;
}

/** The paths of the files of tests in a library, in order. */
export function testPathsIn(library: Library, root: string): string[] {
  return [...library.otherPaths(root)].filter(isTestPath).sort();
}

/** Reads a file of tests; one that cannot be read is told as its problem. */
export async function loadTests(files: FileSystem, location: SopLocation): Promise<LoadedTests> {
  try {
    const bytes = await files.read(location.uri, maxTestBytes);
    const text = decodeText(bytes)?.text ?? new TextDecoder().decode(bytes);
    return { text, read: readTests(text, location) };
  } catch (error) {
    return { text: '', read: unreadableTests(location, reasonOf(error)) };
  }
}

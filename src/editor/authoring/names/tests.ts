import * as vscode from 'vscode';
import type { TestText } from '../../../core/authoring/rename/follow-tests';
import { forEachLimited } from '../../../core/library/scan';
import { loadTests, testPathsIn } from '../../../core/scenario/load';
import type { SopLocation } from '../../../core/sop/model';
import type { Services } from '../../services/services';
import { openDocument } from '../../shared/open-document';

/** The files of tests of all libraries as they are now, in editors or on disk; those that cannot be read are left out. */
export async function testTexts({
  library,
  loader,
  files,
}: Pick<Services, 'library' | 'loader' | 'files'>): Promise<TestText[]> {
  const found: TestText[] = [];
  const places = loader.roots.flatMap(({ key, uri }) =>
    testPathsIn(library, key).map((path): SopLocation => {
      return { uri: vscode.Uri.joinPath(uri, path).toString(), root: key, path };
    }),
  );
  await forEachLimited(places, async (location) => {
    const typed = openDocument(location.uri)?.getText();
    const text = typed ?? (await loadTests(files(location.root), location)).text;
    if (text !== '') found.push({ location, text });
  });
  return found;
}

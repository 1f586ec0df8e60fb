import path from 'node:path';
import { repoRoot } from '../../tools/shared/paths';
import { copySampleWorkspace } from '../../tools/vscode/sample-workspace';

/**
 * A library that tests of behaviour quote. It looks as the sample library once did and stays as it is, so that whoever
 * rewrites a reply there need not mend the tests of what replies do.
 */
export const shopLibrary = path.join(repoRoot, 'test/fixtures/shop');

/** Copies it and a started draft into a folder, which becomes the workspace that a test opens. */
export function copyShopWorkspace(folder: string): void {
  copySampleWorkspace(folder, shopLibrary);
}

import path from 'node:path';

/** The root of the repository. */
export const repoRoot = path.resolve(__dirname, '../..');

/**
 * Where the downloaded VS Code server and browser are kept. Outside node_modules, so that a fresh `npm ci` of the
 * project does not take them away; elsewhere when SOP_GUIDE_HOST says so, to share one copy between clones.
 */
export const hostCache = path.resolve(process.env.SOP_GUIDE_HOST || path.join(repoRoot, '.vscode-host'));

/** Screenshots and page logs of failed tests. */
export const testResults = path.join(repoRoot, 'test-results');

/** The pictures the README shows. */
export const readmePictures = path.join(repoRoot, 'docs', 'images');

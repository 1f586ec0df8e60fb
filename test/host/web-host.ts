// VS Code for the Web with no server behind it, as on a web site: extensions run in a worker of the page, and the
// workspace is a folder in memory. The page's files still come from the server, which are changed on their way.
import fs from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';
import type { Server } from '../../tools/vscode/server';
import type { Settings } from '../../tools/vscode/settings';

/** The folder in memory that is open. */
const workspace = { scheme: 'tmp', authority: '', path: '/workspace' };

/** What the page gets to see of this machine. */
export interface Served {
  /** The folder of the extension under development. */
  readonly extension: string;
  /** The folder of the bundled tests. */
  readonly tests: string;
}

/** A folder as part of the page's own origin: the page's policy allows nothing else. */
interface Mount {
  readonly path: string;
  readonly folder: string;
}

/**
 * Takes the server away from the pages of a context and puts an extension under development into them.
 * Returns the addresses at which the page finds what is served.
 */
export async function withoutServer(
  context: BrowserContext,
  server: Server,
  served: Served,
  settings: Settings,
): Promise<Served> {
  const origin = `http://${server.authority}`;
  const isOurs = (url: URL) => url.origin === origin;

  const extension = { path: '/served', folder: served.extension };
  // VS Code runs tests in the host of the extension they are part of. The later route wins.
  const tests = { path: `${extension.path}/tests-of-this-run`, folder: served.tests };
  for (const mount of [extension, tests]) {
    await context.route(
      (url) => isOurs(url) && url.pathname.startsWith(`${mount.path}/`),
      (route) => serve(route, mount),
    );
  }

  await context.route(
    (url) => isOurs(url) && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = changeConfiguration(await response.text(), (configuration) => {
        delete configuration.remoteAuthority;
        configuration.userDataPath = '/';
        configuration.folderUri = workspace;
        // User settings would be the server's.
        configuration.configurationDefaults = settings;
        configuration.developmentOptions = {
          ...(configuration.developmentOptions as object),
          extensions: [{ scheme: 'http', authority: server.authority, path: extension.path }],
        };
      });
      await route.fulfill({ response, body });
    },
  );

  const workbench = '/out/vs/code/browser/workbench/workbench.js';
  const script = withoutRemote(fs.readFileSync(path.join(server.vscode, workbench), 'utf8'));
  await context.route(
    (url) => isOurs(url) && url.pathname.endsWith(workbench),
    (route) => route.fulfill({ contentType: 'text/javascript', body: script }),
  );

  return { extension: origin + extension.path, tests: origin + tests.path };
}

function serve(route: Route, mount: Mount): Promise<void> {
  const inMount = decodeURIComponent(new URL(route.request().url()).pathname.slice(mount.path.length + 1));
  const file = path.join(mount.folder, inMount);
  const isFile = fs.existsSync(file) && fs.statSync(file).isFile();
  // Playwright sets the content type by the file's name.
  return isFile ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
}

/** The page carries its configuration as JSON in an attribute. */
function changeConfiguration(html: string, change: (configuration: Record<string, unknown>) => void): string {
  return replaceOnce(html, /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/, (_, before, value) => {
    const configuration = JSON.parse(value!.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as Record<
      string,
      unknown
    >;
    change(configuration);
    return `${before}${JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
}

/** code-server's workbench always wants a server: changes the two places that say so. */
function withoutRemote(script: string): string {
  const withoutAuthority = replaceOnce(script, /,remoteAuthority:location\.host\}/, () => '}');
  return replaceOnce(
    withoutAuthority,
    /([\w$]+\.file\(this\.userDataPath\)\.with\()\{scheme:[\w$]+\.vscodeRemote\}/,
    (_, before) => `${before}{scheme:"vscode-userdata"}`,
  );
}

function replaceOnce(
  text: string,
  pattern: RegExp,
  replacement: (...matched: (string | undefined)[]) => string,
): string {
  if (!pattern.test(text)) throw new Error(`Not found in this version of VS Code: ${pattern.source}`);
  return text.replace(pattern, replacement);
}

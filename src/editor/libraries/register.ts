import { commands, registerCommand } from '../shared/commands';
import type { Libraries, LibrariesServices } from './follow';

/** Keeps the libraries up to date where people ask for it. What does so is loaded once they are read. */
export function registerLibraries(services: LibrariesServices, home: string | undefined): () => Promise<Libraries> {
  const { context, log, loader } = services;
  let loaded: Promise<Libraries> | undefined;
  const load = () => (loaded ??= import('./follow').then(({ followLibraries }) => followLibraries(services, home)));
  context.subscriptions.push(
    loader.onDidProgress(({ loading }) => {
      if (!loading) load().catch((error: unknown) => log.error(`libraries: ${String(error)}`));
    }),
    registerCommand(commands.updateLibrary, log, async () => (await load()).update()),
  );
  return load;
}

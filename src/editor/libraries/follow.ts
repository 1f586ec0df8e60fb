import type { Services } from '../services/services';
import { onDidChangeSetting } from '../shared/settings';
import { LastCommit } from './last-commit';
import { SharedFolders, tellMisplaced } from './shared-folders';
import { UpstreamStatus } from './status';
import { updateLibraries } from './update';
import { Upstreams } from './upstreams';

export type LibrariesServices = Pick<Services, 'context' | 'log' | 'loader' | 'library' | 'linter'>;

/** What is loaded once the libraries are read. */
export interface Libraries {
  /** How many changes of the libraries are not here. */
  readonly behind: number;
  update(): Promise<void>;
}

/** Follows where the libraries come from: shared folders, and what their upstreams have. @param home the person's own folder. */
export function followLibraries(services: LibrariesServices, home: string | undefined): Libraries {
  const { context, log, loader } = services;
  const status = new UpstreamStatus();
  const upstreams = new Upstreams(services, home, () => status.show(upstreams.behind));
  const lastCommit = new LastCommit(services, upstreams);
  const folders = new SharedFolders(services, home);
  const aside = (work: Promise<void>) => {
    work.catch((error: unknown) => log.warn(`Shared libraries: ${String(error)}`));
  };
  context.subscriptions.push(
    status,
    upstreams,
    lastCommit,
    folders,
    loader.onDidProgress(({ loading }) => {
      if (!loading) upstreams.look();
    }),
    onDidChangeSetting(['sharedLibraries'], () => aside(folders.look())),
  );
  upstreams.look();
  aside(folders.look());
  aside(tellMisplaced(services));
  return {
    get behind() {
      return upstreams.behind;
    },
    update: () => updateLibraries(services, upstreams),
  };
}

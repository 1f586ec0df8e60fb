import type { LibraryLoader } from './loader';

/** Resolves once the library is read: what is not read yet cannot be changed with the rest. */
export async function untilRead(loader: Pick<LibraryLoader, 'progress' | 'onDidProgress'>): Promise<void> {
  if (!loader.progress.loading) return;
  await new Promise<void>((resolve) => {
    const following = loader.onDidProgress(({ loading }) => {
      if (loading) return;
      following.dispose();
      resolve();
    });
  });
}

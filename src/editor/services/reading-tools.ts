import { channelOf } from '../../core/draft/channel';
import { DraftReader } from '../../core/draft/draft-reader';
import { shopNames } from '../../core/draft/shop-names';
import type { LibraryConfig } from '../../core/library/config';
import { findFacts } from '../../core/ticket/found-facts/find-facts';
import type { FoundFacts } from '../../core/ticket/found-facts/find-facts';

/** What reads drafts. It is much code and many tables, so it is loaded with the first draft (`import()`). */
export const readingTools = { channelOf, findFacts, newReader };

export type ReadingTools = typeof readingTools;

function newReader(
  make: ConstructorParameters<typeof DraftReader<FoundFacts>>[0],
  config: LibraryConfig,
): DraftReader<FoundFacts> {
  return new DraftReader(make, shopNames(config));
}

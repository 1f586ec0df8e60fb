import { channelOf } from '../../core/draft/channel';
import { DraftReader } from '../../core/draft/draft-reader';
import { findFacts } from '../../core/ticket/found-facts/find-facts';
import type { FoundFacts } from '../../core/ticket/found-facts/find-facts';

/** What reads drafts. It is much code and many tables, so it is loaded with the first draft (`import()`). */
export const readingTools = { channelOf, findFacts, newReader };

export type ReadingTools = typeof readingTools;

function newReader(make: ConstructorParameters<typeof DraftReader<FoundFacts>>[0]): DraftReader<FoundFacts> {
  return new DraftReader(make);
}

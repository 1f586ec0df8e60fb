/** A commit that changed a file. The mails of people are not part of it: nobody is shown them. */
export interface Revision {
  /** Its hash. */
  readonly commit: string;
  /** The hashes of the commits that it follows: none for the first, several for a merge. */
  readonly parents: readonly string[];
  /** The name of who made the change. */
  readonly author: string;
  /** When they made it, in ms since 1970 UTC; undefined where Git does not say. */
  readonly time: number | undefined;
  /** Why, on one line; empty when they did not say. */
  readonly subject: string;
  /** What else they said. */
  readonly body: string;
  /** Whether it follows commits that were not cloned: how things were before it, nobody can tell here. */
  readonly isCutOff: boolean;
}

/** What is asked of Git. Paths are from the top of its repository, with `/`. Nothing is fetched, and nothing written. */
export interface RevisionSource {
  /** The commit that is checked out; undefined when there is none yet. */
  head(): Promise<string | undefined>;
  /**
   * The commits that changed a file, the newest first, as `git log` names them: of work that went on beside each other only what
   * the file has come from.
   * @param from the commit to begin with.
   * @param signal ends the search, which may go through thousands of commits.
   */
  revisions(path: string, from: string, signal: Pick<AbortSignal, 'aborted'>): AsyncGenerator<Revision>;
  /** The text of a file in a commit; undefined when it has none. */
  textAt(commit: string, path: string): Promise<string | undefined>;
  /** The files that a commit took away from where they were in the one it follows, Markdown alone. */
  gone(commit: Pick<Revision, 'commit' | 'parents'>): Promise<readonly string[]>;
}

/** What Git says of a commit, without the mails in it. @param time seconds or milliseconds are for the caller to tell: ms since 1970 UTC. */
export function revisionOf(said: {
  readonly commit: string;
  readonly parents: readonly string[];
  readonly author: string | undefined;
  readonly time: number | undefined;
  readonly message: string;
  readonly isCutOff: boolean;
}): Revision {
  const { commit, parents, time, isCutOff } = said;
  const [subject = '', ...rest] = withoutMails(said.message)
    .trim()
    .split(/\r\n|\r|\n/);
  const body = rest.join('\n').trim();
  return {
    commit,
    parents,
    time,
    author: withoutMails(said.author ?? '').trim(),
    subject: subject.trim(),
    body,
    isCutOff,
  };
}

/** Some people are called in Git as their mailbox is: of that what stands before the sign. */
function withoutMails(text: string): string {
  return text
    .replace(/[ \t]*<[^<>\s]{0,320}@[^<>\s]{0,320}>/g, '')
    .replace(/([\p{L}\p{N}._%+-]{1,64})@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu, '$1');
}

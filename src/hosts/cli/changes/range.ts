/** Which two versions are compared. */
export interface ComparedRange {
  readonly base: string;
  /** Undefined: what is in the folder now. */
  readonly head: string | undefined;
  /** Whether the base itself is meant, and not the commit where the history of the other version left it. */
  readonly isExact: boolean;
}

/**
 * The versions that somebody means: `main`, `main feature`, `main...feature` since the histories parted, as pull requests have it;
 * `main..feature` exactly these two. What is left out before the dots is the last commit, behind them what is in the folder now.
 * @throws Error that says what to do when both ways are used at once.
 */
export function comparedRange(named: string, head: string | undefined): ComparedRange {
  const [, base = '', dots, other = ''] = /^(.*?)(\.{2,3})(.*)$/.exec(named) ?? [];
  if (dots === undefined) return { base: named, head, isExact: false };
  if (head !== undefined) throw new Error(`“${named}” names two versions already: leave out “${head}”.`);
  return { base: base || 'HEAD', head: other || undefined, isExact: dots === '..' };
}

/** What is compared with, in words. @param commit the hash of the commit that it comes to. */
export function sinceText({ base }: ComparedRange, commit: string | undefined): string {
  const short = commit?.slice(0, 7);
  return short === undefined || commit?.startsWith(base) ? base : `${base} (${short})`;
}

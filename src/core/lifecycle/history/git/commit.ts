/** What is in a commit, as far as it is needed. */
export interface GitCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: string;
  /** When the change was made, in ms since 1970 UTC; undefined where it does not say. */
  readonly time: number | undefined;
  /** When it was committed, in seconds since 1970 UTC: by that Git orders. */
  readonly committed: number;
  readonly message: string;
}

const hash = /^[\da-f]{40}$/;

/** Reads a commit. @returns undefined when it is none. */
export function readCommit(bytes: Uint8Array): GitCommit | undefined {
  const text = textOf(bytes);
  const end = text.indexOf('\n\n');
  const head = (end < 0 ? text : text.slice(0, end)).split('\n');
  const said = (key: string) => head.find((line) => line.startsWith(`${key} `))?.slice(key.length + 1);
  const tree = said('tree') ?? '';
  if (!hash.test(tree)) return undefined;
  const author = said('author') ?? '';
  const seconds = secondsOf(author);
  return {
    tree,
    parents: head.flatMap((line) => (line.startsWith('parent ') && hash.test(line.slice(7)) ? [line.slice(7)] : [])),
    author: author.slice(0, Math.max(0, author.indexOf('<'))).trim(),
    time: seconds === undefined ? undefined : seconds * 1000,
    committed: secondsOf(said('committer') ?? '') ?? 0,
    message: end < 0 ? '' : text.slice(end + 2),
  };
}

/** What stands behind the mail: `Ana <ana@example.com> 1769904000 +0100`. */
function secondsOf(person: string): number | undefined {
  const [digits] = /^ *-?\d{1,15}(?= |$)/.exec(person.slice(person.lastIndexOf('>') + 1)) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** Commits of older programs say in which letters they are. */
function textOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  const head = text.slice(0, Math.max(0, text.indexOf('\n\n')));
  const [, label] = /^encoding ([\w.:-]{1,40})$/m.exec(head) ?? [];
  if (label === undefined) return text;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return text;
  }
}

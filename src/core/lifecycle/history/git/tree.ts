/** Something in a folder, as a commit has it. */
export interface TreeEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
  /** How it is to be checked out; of files only whether they can be run. */
  readonly mode: string;
  readonly hash: string;
}

const [space, nul] = [0x20, 0];
const hashLength = 20;

/** What is in a folder of a commit, in Git's order. @param bytes the tree; what is damaged at its end is left out. */
export function* entriesOf(bytes: Uint8Array): Generator<TreeEntry> {
  for (const { mode, from, end } of placesOf(bytes)) yield entryAt(bytes, mode, from, end);
}

/** The entry with a name; undefined when there is none. It makes nothing of the others, of which there may be thousands. */
export function entryNamed(bytes: Uint8Array, name: string): TreeEntry | undefined {
  const wanted = new TextEncoder().encode(name);
  for (const { mode, from, end } of placesOf(bytes)) {
    if (end - from !== wanted.length) continue;
    if (wanted.every((byte, at) => bytes[from + at] === byte)) return entryAt(bytes, mode, from, end);
  }
  return undefined;
}

/** Each entry: where it begins, and where its name begins and ends. */
function* placesOf(
  bytes: Uint8Array,
): Generator<{ readonly mode: number; readonly from: number; readonly end: number }> {
  for (let mode = 0; mode < bytes.length;) {
    const from = bytes.indexOf(space, mode) + 1;
    const end = bytes.indexOf(nul, from);
    if (from === 0 || end < 0 || end + hashLength >= bytes.length) return;
    yield { mode, from, end };
    mode = end + 1 + hashLength;
  }
}

function entryAt(bytes: Uint8Array, at: number, from: number, end: number): TreeEntry {
  const decoder = new TextDecoder();
  const mode = plainMode(decoder.decode(bytes.subarray(at, from - 1)));
  const hash = [...bytes.subarray(end + 1, end + 1 + hashLength)].map((byte) => byte.toString(16).padStart(2, '0'));
  const kind = mode.startsWith('100') ? 'file' : mode === '40000' ? 'folder' : 'other';
  return { name: decoder.decode(bytes.subarray(from, end)), kind, mode, hash: hash.join('') };
}

/** Old programs wrote more of the rights to a file than Git looks at. */
function plainMode(mode: string): string {
  const value = parseInt(mode, 8);
  if ((value & 0o170000) !== 0o100000) return value.toString(8);
  return (value & 0o100) !== 0 ? '100755' : '100644';
}

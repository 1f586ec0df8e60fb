/** A key at the beginning of a line, as all those of `library.yml` are. */
const key = /^(?:"([^"]+)"|'([^']+)'|([\p{L}\p{N}_-]+))[ \t]*:/u;

/**
 * The keys of `library.yml` under which something else is written, in the order of the file; comments and blank lines do not count.
 * Goes by lines, so that it tells of files that cannot be read, too.
 */
export function changedSettings(before: string, after: string): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...now.keys(), ...old.keys()])].filter((name) => old.get(name) !== now.get(name));
}

function partsOf(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  let name = '';
  for (const line of text.split(/\r\n|\r|\n/)) {
    const said = line.trimEnd();
    if (said === '' || /^\s*#/.test(said) || said === '---') continue;
    const [found, quoted, single, plain] = key.exec(said) ?? [];
    if (found !== undefined) name = quoted ?? single ?? plain ?? '';
    parts.set(name, `${parts.get(name) ?? ''}${said}\n`);
  }
  return parts;
}

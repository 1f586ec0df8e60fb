import { frontMatterKeys } from '../sop/front-matter-keys';
import { locateFrontMatter } from '../sop/locate-front-matter';

const keyLine = /^(["']?)([\p{L}_][\p{L}\p{N}_.-]*)\1[ \t]*:(?:\s|$)/u;
const order = new Map<string, number>(frontMatterKeys.map((key, at) => [key, at]));

/** A key with the lines that say it; those above the first key have none. */
interface Said {
  readonly key: string | undefined;
  readonly lines: readonly string[];
}

/**
 * A text with other values in its front matter: each key is written in place of what it was, or where the format has it; undefined
 * takes it away. All else stays as it is written. A text without front matter gets some.
 * @param values YAML, by key.
 */
export function withFrontKeys(text: string, values: Readonly<Record<string, string | undefined>>): string {
  const lines = text.split('\n');
  const { state, startLine, firstLine, bodyLine } = locateFrontMatter(lines);
  if (state !== 'found') {
    const front = Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
    return ['---', ...front, '---', '', ...lines].join('\n');
  }
  let said = saidIn(lines.slice(firstLine, bodyLine - 1));
  for (const [key, value] of Object.entries(values)) said = withKey(said, key, value);
  return [
    ...lines.slice(0, startLine),
    '---',
    ...said.flatMap((one) => one.lines),
    '---',
    ...lines.slice(bodyLine),
  ].join('\n');
}

function saidIn(lines: readonly string[]): Said[] {
  const said: { key: string | undefined; lines: string[] }[] = [{ key: undefined, lines: [] }];
  let above: string[] = [];
  for (const line of lines) {
    const [, , key] = keyLine.exec(line) ?? [];
    if (key !== undefined) {
      said.push({ key, lines: [...above, line] });
      above = [];
    } else if (/^(?:#|\s*$)/.test(line)) above.push(line);
    else {
      said.at(-1)?.lines.push(...above, line);
      above = [];
    }
  }
  return [...said, { key: undefined, lines: above }];
}

function withKey(said: readonly Said[], key: string, value: string | undefined): Said[] {
  const at = said.findIndex((one) => one.key === key);
  const known = said[at];
  if (value === undefined) return known ? said.filter((one) => one !== known) : [...said];
  const line = `${key}: ${value}`;
  if (known) {
    const first = known.lines.findIndex((one) => keyLine.test(one));
    return said.map((one) => (one === known ? { key, lines: [...known.lines.slice(0, first), line] } : one));
  }
  const place = order.get(key) ?? order.size;
  const before = said.findLastIndex((one) => one.key !== undefined && (order.get(one.key) ?? order.size) < place);
  const to = Math.max(0, before) + 1;
  return [...said.slice(0, to), { key, lines: [line] }, ...said.slice(to)];
}

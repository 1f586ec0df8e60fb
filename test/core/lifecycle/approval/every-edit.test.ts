import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { formatSop } from '../../../../src/core/authoring/format/format';
import { approvalHashOf } from '../../../../src/core/lifecycle/approval/read-hash';
import { isSopPath } from '../../../../src/core/library/path';
import { runOn } from '../../support/command-line';
import { libraryOf } from '../../support/libraries';
import { eventuallyHolds, holds } from '../../support/properties';
import { sopFrom } from '../../support/sops';

const folder = 'sops';
const files = Object.fromEntries(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(isSopPath)
    .map((path) => [path, readFileSync(join(folder, path), 'utf8').replaceAll('\r\n', '\n')]),
);
const yml = readFileSync(join(folder, 'library.yml'), 'utf8').replaceAll('\r\n', '\n');
const library = libraryOf(files, yml);
const file = fc.constantFrom(...Object.keys(files).sort());
const hashIn = (path: string, text: string) => approvalHashOf(library.asRead(sopFrom(text, path)), library);

/** One edit of a text, wherever it happens to fall: what authors do, and what nobody would. */
const edit = fc.tuple(
  fc.constantFrom('insert', 'remove', 'digit', 'swap', 'drop', 'repeat', 'tag', 'word'),
  fc.nat(),
  fc.constantFrom(
    'x',
    ' no',
    '7',
    '\n',
    '- [ ] ',
    '> ',
    '# ',
    '`',
    '*',
    '|',
    '{{ x }}',
    ' `optional`',
    ' `@lead`',
    '~~',
  ),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(text: string, [kind, seed, part]: Edit): string {
  const lines = text.split('\n');
  const at = seed % lines.length;
  const place = seed % text.length;
  switch (kind) {
    case 'insert':
      return text.slice(0, place) + part + text.slice(place);
    case 'remove':
      return text.slice(0, place) + text.slice(place + 1 + (seed % 7));
    case 'digit':
      return text.replace(/\d/g, (digit, offset: number) => (offset >= place && offset < place + 200 ? '8' : digit));
    case 'swap':
      return [...lines.slice(0, at), lines[at + 1] ?? '', lines[at] ?? '', ...lines.slice(at + 2)].join('\n');
    case 'drop':
      return lines.filter((_, line) => line !== at).join('\n');
    case 'repeat':
      return [...lines.slice(0, at), lines[at] ?? '', ...lines.slice(at)].join('\n');
    case 'tag':
      return lines.map((line, index) => (index === at ? line + part : line)).join('\n');
    default:
      return text.slice(0, place) + text.slice(place).replace(/\p{L}{4,}/u, 'otherwise');
  }
}

/**
 * What the command line shows of an SOP to whoever follows it, without what is no instruction: ids, names for links, how deep a
 * heading is, spaces.
 */
async function seen(path: string, text: string): Promise<string | undefined> {
  const id = 'shown';
  const own = text.replace(/^(---\n(?:[^\n]+\n)*?)id: .*\n/, `$1id: ${id}\n`);
  const { code, out } = await runOn({ 'sops/library.yml': yml, [`sops/${path}`]: own }, 'show', id, '--json');
  if (code !== 0) return undefined;
  const sop = JSON.parse(out) as Record<string, unknown> & {
    readonly sections: readonly { readonly anchor: string }[];
  };
  const places = new Map(sop.sections.map(({ anchor }, index) => [anchor, `section ${index}`]));
  const left = (key: string, value: unknown): unknown => {
    if (['id', 'anchor', 'level', 'number', 'path'].includes(key)) return key === 'anchor' ? undefined : null;
    if (key === 'replies' && Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.length;
    if (key === 'target' && typeof value === 'object' && value !== null && 'anchor' in value)
      return places.get(String(value.anchor)) ?? null;
    return typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : value;
  };
  const { title, summary, sections, replies, anticipations } = sop;
  return JSON.stringify({ title, summary, sections, replies, anticipations }, left);
}

describe('An edit, whatever it is', () => {
  it('that changes what is shown of an SOP keeps no approval', async () => {
    const shown = new Map<string, string>();
    await eventuallyHolds(
      fc.tuple(file, edit),
      async ([path, one]) => {
        const text = files[path] ?? '';
        const changed = edited(text, one);
        const before = shown.get(path) ?? (await seen(path, text));
        const after = await seen(path, changed);
        assert.ok(before);
        shown.set(path, before);
        if (after !== undefined && after !== before)
          assert.notEqual(hashIn(path, changed), hashIn(path, text), `${path}: ${one.join(' ')}\n${before}\n${after}`);
      },
      300,
    );
  });

  it('that only lays the text out, as formatting does, keeps it', () => {
    /** What formatting puts in order. */
    const untidy = fc.subarray<(text: string) => string>([
      (text) => text.replaceAll(/^( *)- \[ \]/gm, '$1* [ ]'),
      (text) => text.replaceAll(' → ', ' -> '),
      (text) => text.replaceAll('\n## ', '\n\n\n## '),
      (text) => text.replaceAll(/^(## .*)$/gm, '$1 ##'),
      (text) => text.replaceAll(/^(\| .*) \|$/gm, '$1   |'),
      (text) => text.replaceAll('\n', '\r\n'),
      (text) => `\uFEFF${text}\n\n`,
    ]);
    holds(
      fc.tuple(file, untidy),
      ([path, all]) => {
        const text = all.reduce((now, one) => one(now), files[path] ?? '');
        assert.equal(hashIn(path, text), hashIn(path, files[path] ?? ''), path);
        const formatted = formatSop(library.asRead(sopFrom(text, path)));
        if ('text' in formatted) assert.equal(hashIn(path, formatted.text), hashIn(path, text), path);
      },
      200,
    );
  });

  it('of who answers for it, and when, keeps it', () => {
    const keys = [
      'owner: z',
      'authors: [z]',
      'effective: 2031-01-01',
      'last-reviewed: 2031-01-01',
      'review-every: 7d',
      'version: 9.9.9',
    ];
    const more = [
      ...keys,
      'tags: [z]',
      'triggers: [zz]',
      'aliases: [z]',
      'related: [z]',
      'read-by: [z]',
      'status: draft',
    ];
    holds(
      fc.tuple(file, fc.subarray([...more, 'approvers: [{by: z, on: 2031-01-01}]', 'external-ids: {z: z}'])),
      ([path, all]) => {
        const names = all.map((line) => line.slice(0, line.indexOf(':')));
        const text = files[path] ?? '';
        const without = names.reduce(
          (now, name) => now.replace(new RegExp(`^${name}:.*\\n(?:[ -].*\\n)*`, 'm'), ''),
          text.slice(0, text.indexOf('\n---\n', 4) + 1),
        );
        const changed = `${without}${all.map((line) => `${line}\n`).join('')}${text.slice(text.indexOf('\n---\n', 4) + 1)}`;
        assert.equal(hashIn(path, changed), hashIn(path, text), path);
      },
    );
  });
});

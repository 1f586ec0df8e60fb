// A library of any size made of the sample SOPs: procedures with branches, tables and replies in three languages, that link to each other.
import fs from 'node:fs';
import path from 'node:path';
import type { MadeFile } from './generate';

/**
 * As many SOPs as asked for, and the `library.yml` of the samples. Each round of them stands in categories of its own.
 * @param from the folder of the samples.
 */
export function makeCopies(count: number, from = 'sops'): MadeFile[] {
  const originals = fs
    .readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ path: name.replaceAll(path.sep, '/'), text: fs.readFileSync(path.join(from, name), 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const copies = Array.from({ length: count }, (_, at): MadeFile => {
    const original = originals[at % originals.length];
    if (!original) throw new Error(`There are no SOPs in ${from}.`);
    const round = String(Math.floor(at / originals.length));
    return { path: original.path.replace('/', `-${round}/`), text: inRound(original.text, round) };
  });
  return [...copies, { path: 'library.yml', text: fs.readFileSync(path.join(from, 'library.yml'), 'utf8') }];
}

/** An SOP with names and questions that no other round has, whose links lead to those of its round. */
function inRound(text: string, round: string): string {
  const end = text.indexOf('\n---', 4);
  const front = text
    .slice(0, end)
    .replace(/^(id: .*)$/m, `$1-${round}`)
    .replace(
      /^(title: )(.*)$/m,
      (_, key: string, title: string) =>
        key + (/^".*"$/.test(title) ? `${title.slice(0, -1)} ${round}"` : `${title} ${round}`),
    )
    .replace(/^( {2}- )([^"'{\s].*)$/gm, `$1$2 ${round}`);
  return front + text.slice(end).replaceAll(/\]\(\.\.\/([^/)]+)\//g, `](../$1-${round}/`);
}

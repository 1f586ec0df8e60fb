import type { LibraryConfig } from '../../library/config';
import type { Problem } from '../../problem';
import type { Sop } from '../../sop/model';
import { factsAsked } from '../../ticket/facts';
import { isPersonal } from '../../ticket/personal';
import type { Fix, FixFile } from '../fix';
import { namesUsed } from '../replies/names-used';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { mentionsOf } from './places';

const kind: ProblemKind = {
  code: 'library.variable-unused',
  severity: 'information',
  message: 'No reply, step or condition uses “{0}”. Remove it, unless you are about to.',
  fix: removeEntry,
};

/** How many are told. */
const most = 100;

/** What `library.yml` declares is used somewhere, so that nobody is asked for what nobody needs. */
export const variableUnused: Rule<'config'> = {
  kinds: [kind],
  *check(subject) {
    const { config, root, library } = subject;
    if (config.variables.size === 0) return;
    const unused = unusedIn(config, library.sopsOf(root));
    if (unused.size === 0) return;
    let told = 0;
    for (const { target, kind: how, range } of mentionsOf(subject)) {
      if (target.kind !== 'variable' || how !== 'definition' || !unused.delete(target.name)) continue;
      if (told++ < most) yield found(kind, range, [target.name]);
    }
  },
};

function unusedIn(config: LibraryConfig, sops: Iterable<Sop>): Set<string> {
  const facts = factsAsked(config);
  // Who looks at a customer or at what the shop decides is told these, whether or not a reply says them.
  const isNeeded = (name: string) =>
    facts.has(name) ||
    config.limits.has(name) ||
    isPersonal(name, config.variables) ||
    /^(?:customer|agent)\./.test(name);
  const unused = new Set([...config.variables.keys()].filter((name) => !isNeeded(name)));
  let isEmpty = true;
  const groups = new Set<string>();
  for (const sop of sops) {
    isEmpty = false;
    for (const name of namesUsed(sop)) {
      unused.delete(name);
      // A list or a group may be named with a part of it, or as a whole.
      for (let end = name.lastIndexOf('.'); end > 0; end = name.lastIndexOf('.', end - 1))
        unused.delete(name.slice(0, end));
      groups.add(name);
    }
    if (unused.size === 0) break;
  }
  if (isEmpty) return new Set();
  const isInGroup = (name: string) =>
    name.split('.').some((_, at, parts) => at > 0 && groups.has(parts.slice(0, at).join('.')));
  return new Set([...unused].filter((name) => !isInGroup(name)));
}

/** Removes the lines of an entry that begins its line. */
function removeEntry({ range: { start } }: Problem, { lines }: FixFile): Fix[] {
  const line = lines[start.line] ?? '';
  const [name = ''] = /^\s*([^\s:]+|"[^"]*"|'[^']*')(?=\s*:)/.exec(line)?.slice(1) ?? [];
  if (line.slice(0, start.character).trim() !== '' || name === '') return [];
  let end = start.line + 1;
  while (
    end < lines.length &&
    (/^\s*$/.test(lines[end] ?? '') ? indentBelow(lines, end) : indent(lines[end])) > start.character
  )
    end++;
  const edit = { range: { start: { line: start.line, character: 0 }, end: { line: end, character: 0 } }, text: '' };
  return [{ title: 'remove', args: [name], edits: [edit], isPreferred: false }];
}

function indent(line = ''): number {
  return line.length - line.trimStart().length;
}

/** The indentation of the next line that says something. */
function indentBelow(lines: readonly string[], at: number): number {
  const next = lines.slice(at).find((line) => line.trim() !== '');
  return next === undefined ? 0 : indent(next);
}

import { basename, dirname, join, resolve } from 'node:path';
import { attempt, reasonOf } from '../../core/attempt';
import { namesIn, newSopId } from '../../core/authoring/new-sop';
import { importedSopText } from '../../core/exchange/agents/imported-sop';
import { importProcedure } from '../../core/exchange/agents/import';
import type { ImportedProcedure } from '../../core/exchange/agents/import';
import type { ImportedVariable } from '../../core/exchange/agents/imported-parameters';
import { isSopPath } from '../../core/library/path';
import { maxSopBytes } from '../../core/sop/parsed-text';
import { yamlWord } from '../../core/yaml/plain-word';
import { counted } from './format';
import { exitCodes, say } from './host';
import type { CliHost, ExitCode } from './host';
import { codeFor, openLibrary } from './library';
import { pathIn } from './path-in';
import { wholeText } from './whole-text';

export interface ImportOptions {
  readonly library?: string;
  readonly category?: string;
}

const skillName = 'SKILL.md';

/** Writes procedures of assistants into a library, as drafts. */
export async function importAgents(
  host: CliHost,
  sources: readonly string[],
  { library: folder, category = '' }: ImportOptions,
): Promise<ExitCode> {
  const opened = await openLibrary(host, folder);
  const { library, root } = opened;
  const to = join(root, category);
  const place = pathIn(root, join(to, 'x.md'));
  if (place === undefined || !isSopPath(place))
    throw new Error(`What stands in ${to} is no SOP of the library: name a folder in ${root} that is not hidden.`);
  const files = host.files(root);
  const there = (await files.list(to)).map(({ name }) => name);
  const ids = new Set([...library.sops].map(({ id }) => id));
  const variables = new Map<string, ImportedVariable>();
  const known = library.config(root);
  let code: ExitCode = exitCodes.clean;
  const read: { readonly source: string; readonly made: ImportedProcedure; readonly id: string }[] = [];
  const names = new Map<string, string>();
  for (const source of await filesOf(host, sources)) {
    try {
      const made = await readProcedure(host, source);
      const isTaken = namesIn(there);
      const id = newSopId(nameOf(source), (one) => ids.has(one) || isTaken(`${one}.md`));
      ids.add(id);
      there.push(`${id}.md`);
      names.set(resolve(source), `${id}.md`);
      read.push({ source, made, id });
    } catch (error) {
      say(host.err, reasonOf(error));
      code = exitCodes.misuse;
    }
  }
  for (const { source, made, id } of read) {
    const file = files.join(to, `${id}.md`);
    const text = importedSopText(made, id, (link) => names.get(resolve(dirname(source), link)));
    try {
      await files.write(file, new TextEncoder().encode(text));
    } catch (error) {
      say(host.err, `${file} cannot be written. Check that you may write there. Reason: ${reasonOf(error)}`);
      return exitCodes.unwritten;
    }
    for (const one of made.variables)
      if (!known.variables.has(one.name) && !known.constants.has(one.name)) variables.set(one.name, one);
    say(host.out, `${source} → ${file}: ${counted(made.steps, 'step')}`);
    if (made.steps === 0)
      say(host.err, `${file}: nothing in it says what is to be done. Put boxes (- [ ]) before its steps.`);
    if (made.leftOut.length > 0)
      say(host.err, `${source}: an SOP has no place for ${made.leftOut.join(', ')} of its front matter.`);
  }
  if (variables.size > 0)
    say(host.out, '', 'Add to library.yml:', 'variables:', ...[...variables.values()].map(variableLine));
  return code === exitCodes.clean ? codeFor(opened, code) : code;
}

function variableLine({ name, label, example }: ImportedVariable): string {
  const about = [`label: ${yamlWord(label)}`, ...(example === undefined ? [] : [`example: ${yamlWord(example)}`])];
  return `  ${name}: {${about.join(', ')}}`;
}

async function readProcedure(host: CliHost, source: string): Promise<ImportedProcedure> {
  const text = await wholeText(host.files(dirname(source)), source, maxSopBytes);
  return attempt(
    () => importProcedure(text, nameOf(source)),
    (reason) => {
      throw new Error(`${source} cannot be read as a procedure, so nothing was written of it. Reason: ${reason}`);
    },
  );
}

/** What a file is called: a skill by its folder. */
function nameOf(source: string): string {
  const name = basename(source);
  return name === skillName ? basename(dirname(source)) || 'skill' : name.replace(/(?:\.sop)?\.md$/i, '');
}

/** The files that somebody names; of a folder, the agent SOPs and skills in it. @throws Error when there are none. */
async function filesOf(host: CliHost, sources: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const source of sources) {
    const kind = await host.kindOf(source);
    if (kind === undefined) throw new Error(`There is no file or folder “${source}”.`);
    if (kind === 'file') {
      found.push(source);
      continue;
    }
    const files = host.files(source);
    const before = found.length;
    const entries = (await files.list(source)).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = files.join(source, entry.name);
      if (entry.kind === 'file' && (entry.name.endsWith('.sop.md') || entry.name === skillName)) found.push(path);
      if (
        entry.kind === 'folder' &&
        (await files.list(path)).some(({ name, kind: own }) => name === skillName && own === 'file')
      )
        found.push(files.join(path, skillName));
    }
    if (found.length === before)
      throw new Error(`“${source}” has neither agent SOPs (*.sop.md) nor skills (NAME/${skillName}).`);
  }
  return found;
}

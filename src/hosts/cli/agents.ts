import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { reasonOf } from '../../core/attempt';
import { agentFiles, agentPath, inForceFor, isAgentPath } from '../../core/exchange/agents/files';
import type { AgentFile, AgentFormat } from '../../core/exchange/agents/files';
import { changesToMake } from '../../core/exchange/agents/in-step';
import type { FileChange } from '../../core/exchange/agents/in-step';
import { agentsSection, withSection } from '../../core/exchange/agents/section';
import { isSopPath } from '../../core/library/path';
import type { FileSystem } from '../../core/ports';
import type { Sop } from '../../core/sop/model';
import { today } from '../../core/text/day';
import type { AgentsOptions } from './agents-options';
import { counted } from './format';
import { exitCodes, say } from './host';
import type { CliHost, ExitCode } from './host';
import { isReadable, openLibrary } from './library';
import type { OpenLibrary } from './library';
import { pathIn } from './path-in';
import { wholeText } from './whole-text';

/** No file of ours is larger: an SOP has at most 256 KiB, and each of its lines becomes at most so many longer ones. */
const maxFileBytes = 16 * 1024 * 1024;
const sectionFile = 'AGENTS.md';

/** Writes the SOPs in force as assistants read them, or tells which files are not in step with them. */
export async function agents(host: CliHost, options: AgentsOptions): Promise<ExitCode> {
  const { output, format, check = false } = options;
  if ((await host.kindOf(output)) === 'file')
    throw new Error(`${output} is a file: name the folder that is written to.`);
  const opened = await openLibrary(host, options.library);
  const { library, root } = opened;
  const path = format === 'agents-md' ? sectionFile : agentPath(format, 'x');
  const place = pathIn(root, join(output, path));
  if (place !== undefined && isSopPath(place))
    throw new Error(`What is written to ${output} would become SOPs of the library: name a folder outside of ${root}.`);
  if (library.size === 0) {
    say(host.err, `There are no SOPs in ${root}: nothing was written. Name the folder with --library.`);
    return opened.isWhole ? exitCodes.problems : exitCodes.misuse;
  }
  // What cannot be read now is not gone: its file for assistants must not go either.
  if (!opened.isWhole || ![...library.sops].every(isReadable)) {
    say(host.err, 'Nothing was written, as a part of the library cannot be read. Mend that first.');
    return exitCodes.misuse;
  }
  return format === 'agents-md'
    ? await inSection(host, opened, output, check)
    : await inFiles(host, opened, { output, format, check });
}

async function inFiles(
  host: CliHost,
  { library }: OpenLibrary,
  { output, format, check }: { readonly output: string; readonly format: AgentFormat; readonly check: boolean },
): Promise<ExitCode> {
  const files = await agentFiles(library, format, today(host.now()));
  const wanted = new Map(files.map(({ path, text }) => [path, text]));
  const changes = changesToMake(wanted, await filesIn(host, output, format, wanted));
  const named = (path: string) => join(output, ...path.split('/'));
  const foreign = changes.filter(({ kind }) => kind === 'foreign');
  if (foreign.length > 0) {
    for (const { path } of foreign)
      say(host.err, `${named(path)} was not made by sop-guide agents, so it is not replaced.`);
    say(host.err, 'Nothing was written. Move these files, or name another folder.');
    return check ? exitCodes.problems : exitCodes.misuse;
  }
  if (!check) {
    tellLeftOut(host, files);
    const code = await write(host, output, changes);
    if (code !== exitCodes.clean) return code;
  }
  for (const { kind, path } of changes) say(host.out, `${named(path)}: ${saidOf[check ? 'check' : 'write'][kind]}`);
  if (changes.length === 0) say(host.out, `${counted(files.length, 'file')} in step with the SOPs.`);
  return check && changes.length > 0 ? exitCodes.problems : exitCodes.clean;
}

const saidOf = {
  check: { new: 'missing', changed: 'differs from its SOP', gone: 'its SOP is not in force any more', foreign: '' },
  write: {
    new: 'written',
    changed: 'written again',
    gone: 'removed, as its SOP is not in force any more',
    foreign: '',
  },
} as const;

async function write(host: CliHost, output: string, changes: readonly FileChange[]): Promise<ExitCode> {
  const files = host.files(output);
  for (const change of changes) {
    const file = files.join(output, ...change.path.split('/'));
    try {
      if ('text' in change) await files.write(file, new TextEncoder().encode(change.text));
      else await files.remove(file);
    } catch (error) {
      say(
        host.err,
        `${file} cannot be written. Check that you may write there, and run it again: what is done already stays. Reason: ${reasonOf(error)}`,
      );
      return exitCodes.unwritten;
    }
  }
  return exitCodes.clean;
}

/** The texts of the files in a folder that may be ours, and of those in the way of one. */
async function filesIn(
  host: CliHost,
  output: string,
  format: AgentFormat,
  wanted: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const files = host.files(output);
  const entries = await files.list(output);
  const inFolders = entries
    .filter(({ kind }) => kind === 'folder' && format === 'skill')
    .map(async ({ name }) =>
      (await files.list(files.join(output, name))).map((entry) => ({ ...entry, name: `${name}/${entry.name}` })),
    );
  const found = [...entries, ...(await Promise.all(inFolders)).flat()];
  const there = new Map<string, string>();
  for (const { name, kind } of found) {
    if (!isAgentPath(format, name)) continue;
    // What is no file in a place where one is to stand is not ours.
    const text = kind === 'file' ? await textOf(files, files.join(output, ...name.split('/'))) : undefined;
    if (text !== undefined || wanted.has(name)) there.set(name, text ?? '');
  }
  return there;
}

/** The text of a file; undefined where it cannot be one of ours. */
async function textOf(files: FileSystem, file: string): Promise<string | undefined> {
  try {
    return await wholeText(files, file, maxFileBytes);
  } catch {
    return undefined;
  }
}

/** Tells what of the SOPs the files have no place for. */
function tellLeftOut(host: CliHost, files: readonly AgentFile[]): void {
  const counts = new Map<string, number>();
  for (const what of files.flatMap(({ leftOut }) => leftOut)) counts.set(what, (counts.get(what) ?? 0) + 1);
  if (counts.size === 0) return;
  const said = [...counts].map(([what, count]) => `${what} (of ${counted(count, 'SOP')})`);
  say(host.err, `Not in these files, which have no place for it: ${said.join(', ')}.`);
}

async function inSection(host: CliHost, { library }: OpenLibrary, output: string, check: boolean): Promise<ExitCode> {
  const files = host.files(output);
  const file = files.join(output, sectionFile);
  const isThere = (await host.kindOf(file)) !== undefined;
  const before = isThere ? await wholeText(files, file, maxFileBytes) : '';
  const sops = inForceFor(library, today(host.now()));
  const made = withSection(
    before,
    agentsSection(sops, (sop) => addressFrom(output, sop)),
  );
  if ('fault' in made)
    throw new Error(
      `${file} was not changed: the lines that mark the section of sop-guide ${made.fault === 'twice' ? 'stand there twice' : 'do not stand there in a pair'}. Remove them, and it is written anew.`,
    );
  const after = made.text;
  if (after === before) say(host.out, `${file}: in step with ${counted(sops.length, 'SOP')}.`);
  else if (check) say(host.out, `${file}: ${isThere ? 'differs from the SOPs' : 'missing'}`);
  else {
    try {
      await files.write(file, new TextEncoder().encode(after));
    } catch (error) {
      say(host.err, `${file} cannot be written. Check that you may write there. Reason: ${reasonOf(error)}`);
      return exitCodes.unwritten;
    }
    say(host.out, `${file}: ${counted(sops.length, 'SOP')}`);
  }
  return check && after !== before ? exitCodes.problems : exitCodes.clean;
}

/** How a file in a folder names an SOP. */
function addressFrom(folder: string, { location: { root, path } }: Sop): string {
  const to = relative(resolve(folder), resolve(root, ...path.split('/')));
  const address = to.split(sep).map(encodeURIComponent).join('/');
  return isAbsolute(to) ? `file:///${address}` : address;
}

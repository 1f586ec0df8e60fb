import { withConstants } from '../../library/constants-in-sop';
import type { Library } from '../../library/library';
import { isInForce } from '../../lifecycle/approval/in-force';
import type { Sop } from '../../sop/model';
import type { NextSlice } from '../../time-slices';
import { fileNames } from './file-names';
import { leftOutOf } from './left-out';
import type { LeftOut } from './left-out';
import { madeMark } from './mark';
import { procedureText } from './procedure';
import { skillHead } from './skill';

/** The kinds of files, one for each SOP, that assistants read. */
export type AgentFormat = 'agent-sop' | 'skill';

/** A file for assistants. */
export interface AgentFile {
  /** From the folder of all of them, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly leftOut: readonly LeftOut[];
}

/** The SOPs in force of a library, with its constants, by their ids: what assistants follow. @param today such as `2026-08-01`. */
export function inForceFor(library: Library, today: string): Sop[] {
  return [...library.sops]
    .filter((sop) => isInForce(sop, today, library))
    .map((sop) => {
      const { constants, lang } = library.config(sop.location.root);
      return withConstants(sop, constants, lang);
    })
    .sort((a, b) => compare(a.id, b.id) || compare(a.location.path, b.location.path));
}

/** The path of a file by the name of its SOP. */
export function agentPath(format: AgentFormat, name: string): string {
  return format === 'skill' ? `${name}/SKILL.md` : `${name}.sop.md`;
}

/** Whether a path may be of such a file. */
export function isAgentPath(format: AgentFormat, path: string): boolean {
  return format === 'skill' ? /^[^/]+\/SKILL\.md$/.test(path) : /^[^/]+\.sop\.md$/.test(path);
}

/**
 * The files for assistants, of each SOP in force.
 * @param next awaited between SOPs. @throws what that throws.
 */
export async function agentFiles(
  library: Library,
  format: AgentFormat,
  today: string,
  next?: NextSlice,
): Promise<AgentFile[]> {
  const sops = inForceFor(library, today);
  const names = fileNames(sops);
  const files: AgentFile[] = [];
  for (const sop of sops) {
    const name = names.get(sop.location.uri) ?? '';
    const fileOf = (path: string) => {
      const found = library.linked(sop, path);
      const other = found && names.get(found.location.uri);
      return other === undefined ? undefined : `${format === 'skill' ? '../' : ''}${agentPath(format, other)}`;
    };
    const body = procedureText(sop, { config: library.config(sop.location.root), fileOf });
    const head = format === 'skill' ? skillHead(name, sop) : '';
    files.push({
      path: agentPath(format, name),
      text: `${head}${body}\n\n${madeMark(sop)}\n`,
      leftOut: leftOutOf(sop),
    });
    await next?.();
  }
  return files;
}

/** The same everywhere, whatever the language of the machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

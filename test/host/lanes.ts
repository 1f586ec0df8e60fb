// The lanes of `npm test`: what each runs, and how its outcome is counted.
import { suites, type HostKind } from './suites';

/** How many tests passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** One part of `npm test`: an npm script, the same that a person would run. */
export interface Lane {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  /** Whether it builds into `dist/`, or runs what is there: such lanes run one after another. */
  readonly usesBuild: boolean;
  /** Finds the counts in the script's output; nothing when they are not there. */
  readonly count: (output: string, status: number) => Counts | undefined;
}

/** All lanes, in the order they are told of: what is quick comes first. */
export const lanes: readonly Lane[] = [
  { name: 'lint', script: 'lint', args: [], usesBuild: false, count: asOne },
  { name: 'types', script: 'typecheck', args: [], usesBuild: false, count: asOne },
  { name: 'unit', script: 'test:unit', args: ['--forbid-only', '--forbid-pending'], usesBuild: false, count: asMocha },
  { name: 'slow', script: 'test:slow', args: ['--forbid-only', '--forbid-pending'], usesBuild: false, count: asMocha },
  { name: 'fuzz', script: 'fuzz', args: ['--short'], usesBuild: false, count: asClosingLine },
  { name: 'rig', script: 'test:rig', args: ['--forbid-only', '--forbid-pending'], usesBuild: false, count: asMocha },
  { name: 'cli', script: 'test:cli', args: ['--forbid-only', '--forbid-pending'], usesBuild: false, count: asMocha },
  { name: 'package', script: 'package', args: [], usesBuild: true, count: asOne },
  { name: 'host', script: 'test:editor', args: groups('node'), usesBuild: true, count: asClosingLine },
  { name: 'web', script: 'test:editor', args: groups('web'), usesBuild: true, count: asClosingLine },
  { name: 'ui', script: 'test:ui', args: [], usesBuild: true, count: asClosingLine },
];

/** The counts of a lane. One that ended badly has failed, whatever its tests say; so has one without counts. */
export function countsOf(lane: Lane, output: string, status: number): Counts {
  const counts = lane.count(output, status) ?? { passed: 0, failed: 0 };
  const isBroken = (status !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0;
  return isBroken ? { ...counts, failed: 1 } : counts;
}

function groups(host: HostKind): string[] {
  return suites.filter((suite) => suite.host === host).map(({ name }) => name);
}

function asOne(_: string, status: number): Counts {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Mocha's own closing lines; that of failures is there only when there are any. */
function asMocha(output: string): Counts | undefined {
  const passed = /^\s*(\d+) passing/m.exec(output)?.[1];
  const failed = /^\s*(\d+) failing/m.exec(output)?.[1];
  return passed === undefined ? undefined : { passed: Number(passed), failed: Number(failed ?? 0) };
}

/** The closing line of our own runners. */
function asClosingLine(output: string): Counts | undefined {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  return last === undefined ? undefined : { passed: Number(last[1]), failed: Number(last[2]) };
}

// The lanes of `npm test`: what each runs, and how its outcome is counted.
import { suites, type HostKind } from './suites';

/** How many tests passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** One command of `npm test`. */
export interface Lane {
  readonly name: string;
  /** Arguments of Node. */
  readonly args: readonly string[];
  /** Finds the counts in the command's output; nothing when they are not there. */
  readonly count: (output: string, status: number) => Counts | undefined;
}

/** All lanes, in the order they run: what is quick comes first. */
export const lanes: readonly Lane[] = [
  { name: 'lint', args: ['node_modules/eslint/bin/eslint.js', '.'], count: asOne },
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '--noEmit'], count: asOne },
  { name: 'unit', args: ['node_modules/mocha/bin/mocha.js', '--forbid-only', '--forbid-pending'], count: asMocha },
  { name: 'package', args: ['--import', 'tsx', 'test/host/package.ts'], count: asOne },
  { name: 'host', args: ['--import', 'tsx', 'test/host/run-suites.ts', ...groups('node')], count: asClosingLine },
  { name: 'web', args: ['--import', 'tsx', 'test/host/run-suites.ts', ...groups('web')], count: asClosingLine },
  { name: 'ui', args: ['--import', 'tsx', 'test/ui/run.ts'], count: asClosingLine },
];

/** The counts of a lane. One that ended badly has failed, whatever its tests say, and so has one without counts. */
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

import * as vscode from 'vscode';
import { attempt } from '../../core/attempt';
import { coveredParts } from '../../core/scenario/coverage';
import type { ReplyCoverage, StepCoverage } from '../../core/scenario/coverage';
import { asCasesRead } from '../../core/scenario/run/simulated-case';
import type { TestRunner } from '../../core/scenario/run/test-runner';
import type { Sop } from '../../core/sop/model';
import { LineIndex } from '../../core/text/position';
import type { Range } from '../../core/text/position';
import { TimeSlices } from '../library/time-slices';
import { toRange } from '../shared/convert';
import { shown } from '../shared/shown';

/** What tests walk through, of each SOP: what VS Code shows beside its lines. */
export class CoveredSops {
  readonly #details = new WeakMap<vscode.FileCoverage, readonly vscode.FileCoverageDetail[]>();

  /** Tells what was walked through of SOPs. @param runner has run the tests. */
  async tell(run: vscode.TestRun, sops: Iterable<Sop>, runner: TestRunner): Promise<void> {
    const slices = new TimeSlices();
    for (const sop of sops) {
      await slices.take();
      const details = attempt(
        () => detailsIn(asCasesRead(sop, runner.world), runner),
        () => [],
      );
      if (details.length === 0) continue;
      const coverage = vscode.FileCoverage.fromDetails(vscode.Uri.parse(sop.location.uri), details);
      this.#details.set(coverage, details);
      run.addCoverage(coverage);
    }
  }

  /** The lines of an SOP. */
  detailsOf(coverage: vscode.FileCoverage): vscode.FileCoverageDetail[] {
    return [...(this.#details.get(coverage) ?? [])];
  }
}

function detailsIn(sop: Sop, { walked }: TestRunner): vscode.FileCoverageDetail[] {
  const { steps, replies } = coveredParts(sop, walked);
  const lines = new LineIndex(sop.text);
  // What is nested in an answer is told by itself.
  const firstLine = ({ start: { line, character } }: Range) =>
    new vscode.Range(line, character, line, lines.lineLength(line));
  return [...steps.flatMap((step) => statementsOf(step, firstLine)), ...replies.flatMap(ofReply)];
}

/** A reply, by its title, and each of its texts. */
function ofReply({ reply, isWalked, texts }: ReplyCoverage): vscode.FileCoverageDetail[] {
  return [
    new vscode.DeclarationCoverage(shown(reply.title), isWalked, toRange(reply.range)),
    ...texts.map((text) => new vscode.StatementCoverage(text.isWalked, toRange(text.variant.range))),
  ];
}

/** A step with its answers. One that only holds others is not done itself: it is there for its answers. */
function statementsOf(
  { step, counts, isWalked, answers }: StepCoverage,
  firstLine: (range: Range) => vscode.Range,
): vscode.StatementCoverage[] {
  if (!counts && answers.length === 0) return [];
  const branches = answers.map(
    (one) => new vscode.BranchCoverage(one.isWalked, firstLine(one.range), `“${shown(one.answer)}”`),
  );
  const isDone = counts ? isWalked : answers.some((one) => one.isWalked);
  return [new vscode.StatementCoverage(isDone, toRange(step.textRange), branches)];
}

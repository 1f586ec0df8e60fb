import type * as vscode from 'vscode';
import type { Services } from './services';

/**
 * Remembers what an agent answered for a draft, so that nobody asks again for the same ticket.
 * @param answers by variable; `null` is not remembered: left empty once, it may be known later.
 * @param others names of placeholders of other tools, which mean something in one reply only.
 */
export async function rememberAnswers(
  { readings, memory }: Pick<Services, 'readings' | 'memory'>,
  document: vscode.TextDocument,
  answers: Readonly<Record<string, string | null>>,
  others: readonly string[] = [],
): Promise<void> {
  const kept = Object.entries(answers).filter(
    // Who answers may change with the next reply.
    ([variable, answer]) => answer !== null && !others.includes(variable) && !variable.startsWith('agent.'),
  );
  if (kept.length > 0) await memory.add(readings.nameOf(document), Object.fromEntries(kept));
}

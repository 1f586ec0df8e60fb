import * as vscode from 'vscode';
import type { Condition } from '../../core/liquid/condition';
import { minutesText, variableLabel } from './wording';
import type { Library } from '../../core/library/library';
import type { RecordedReason } from '../../core/case/escalation/rules';
import { factsAsked } from '../../core/ticket/facts';
import { readCondition } from '../../core/liquid/condition';

/** Why a case is, or was, escalated, in the language of the interface; a condition with its variables as people call them. */
export function reasonText(reason: RecordedReason, library: Library, root: string): string {
  switch (reason.kind) {
    case 'after':
      return vscode.l10n.t('{0} have passed', minutesText(reason.minutes));
    case 'breach':
      return vscode.l10n.t('the promised solution is overdue');
    case 'when': {
      const config = library.config(root);
      const facts = factsAsked(config);
      const condition = readCondition(reason.text, (name) => config.variables.has(name) || facts.has(name));
      return condition ? conditionText(condition, library, root) : reason.text;
    }
    case 'said':
      return reason.text;
  }
}

const signs: Readonly<Record<string, string>> = { '==': '=', '!=': '≠', '>=': '≥', '<=': '≤' };

/** A condition with its variables as people call them. */
export function conditionText({ clauses }: Condition, library: Library, root: string): string {
  const joints = { and: vscode.l10n.t('and'), or: vscode.l10n.t('or') };
  const operator = (text: string) => (text === 'contains' ? vscode.l10n.t('contains') : (signs[text] ?? text));
  return clauses
    .map(({ joint, left, operator: sign, right }) => {
      const [a, b] = [left, right].map((side) => (side.isName ? variableLabel(library, root, side.text) : side.text));
      // A name alone is a question of yes or no.
      const said = right.text === 'false' && sign === '!=' ? a : `${a ?? ''} ${operator(sign)} ${b ?? ''}`;
      return `${joint ? `${joints[joint]} ` : ''}${said ?? ''}`;
    })
    .join(' ');
}

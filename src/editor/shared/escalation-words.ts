import * as vscode from 'vscode';
import type { Condition } from '../../core/liquid/condition';
import { factLabel } from './fact-words';
import { localText, minutesText, valueText } from './wording';
import type { Library } from '../../core/library/library';
import type { RecordedReason } from '../../core/case/escalation/rules';
import { factsAsked } from '../../core/ticket/facts';
import { readCondition } from '../../core/liquid/condition';

/** Why a case is or was escalated, in the language of the interface; conditions use the labels of variables. */
export function reasonText(reason: RecordedReason, library: Library, root: string): string {
  switch (reason.kind) {
    case 'after':
      return vscode.l10n.t('{0} have passed', minutesText(reason.minutes));
    case 'breach':
      return vscode.l10n.t('the promised solution is overdue');
    case 'when': {
      const config = library.config(root);
      const facts = factsAsked(config);
      const isKnown = (name: string) => config.variables.has(name) || config.constants.has(name) || facts.has(name);
      const condition = readCondition(reason.text, isKnown);
      return condition ? conditionText(condition, library, root) : reason.text;
    }
    case 'said':
      return reason.text;
  }
}

/** An operator in words where there are short ones: conditions are read by people. */
function operatorText(operator: string): string {
  switch (operator) {
    case '==':
      return vscode.l10n.t('is');
    case '!=':
      return vscode.l10n.t('is not');
    case 'contains':
      return vscode.l10n.t('contains');
    case '>=':
      return '≥';
    case '<=':
      return '≤';
    default:
      return operator;
  }
}

/** A condition with the labels of its variables and values. */
export function conditionText({ clauses }: Condition, library: Library, root: string): string {
  const joints = { and: vscode.l10n.t('and'), or: vscode.l10n.t('or') };
  return clauses
    .map(({ joint, left, operator: sign, right }) => {
      const a = sideText(left, right, library, root);
      const b = sideText(right, left, library, root);
      // A name alone is a yes-or-no condition.
      const said = right.text === 'false' && sign === '!=' ? a : `${a} ${operatorText(sign)} ${b}`;
      return `${joint ? `${joints[joint]} ` : ''}${said}`;
    })
    .join(' ');
}

type Side = Condition['clauses'][number]['left'];

/** The label of a variable, the current value of a constant, or the label of a value if it has one. */
function sideText(side: Side, other: Side, library: Library, root: string): string {
  if (side.isName) {
    const { constants, lang } = library.config(root);
    const constant = constants.get(side.text);
    return (constant && localText(constant, lang)) ?? factLabel(library, root, side.text);
  }
  const value = /^(["'])(.*)\1$/u.exec(side.text)?.[2];
  const label = value !== undefined && other.isName ? valueText(library, root, other.text, value) : value;
  return label === undefined ? side.text : vscode.l10n.t('“{0}”', label);
}

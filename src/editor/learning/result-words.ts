import * as vscode from 'vscode';
import type { PracticePoint } from '../../core/learning/review';
import type { PracticeResult } from '../../pages/learning/messages';
import type { PracticeEnd } from './practice';

/** How a practice went, in words. */
export function resultOf({ sop, points }: PracticeEnd): PracticeResult {
  return {
    title: points.every(({ isRight }) => isRight)
      ? vscode.l10n.t('Well done: “{0}”', sop.title)
      : vscode.l10n.t('Practised: “{0}”', sop.title),
    points: points.map((point) => ({
      isRight: point.isRight,
      mark: point.isRight ? vscode.l10n.t('Right:') : vscode.l10n.t('To improve:'),
      text: pointText(point, sop.title),
    })),
    buttons: points.every(({ isRight }) => isRight)
      ? []
      : [{ label: vscode.l10n.t('Practise Again'), message: { type: 'practise', uri: sop.location.uri } }],
  };
}

function pointText(point: PracticePoint, wanted: string): string {
  switch (point.kind) {
    case 'sop':
      return point.isRight
        ? vscode.l10n.t('You found the SOP for this message.')
        : vscode.l10n.t('You followed “{0}”. This message was for “{1}”.', point.title, wanted);
    case 'steps':
      return point.isRight
        ? vscode.l10n.t('All required steps on your path are done: {0} of {1}.', point.done, point.wanted)
        : point.open.length > 0
          ? vscode.l10n.t('Required steps were left open: {0}.', namesOf(point.open))
          : vscode.l10n.t('Required steps done: {0} of {1}.', point.done, point.wanted);
    case 'protocol':
      return point.isRight
        ? vscode.l10n.t('The protocol steps were done as written and in their order.')
        : vscode.l10n.t('Protocol steps are done in every case, and in their order: {0}.', namesOf(point.wrong));
    case 'reply':
      if (point.isRight) return vscode.l10n.t('The reply was sent with nothing left open in it.');
      return point.isSent
        ? vscode.l10n.t('The reply went out unfinished. Fill in what is in [brackets] before you copy it.')
        : vscode.l10n.t('No reply was sent. Insert it from its step, fill it in and copy it.');
  }
}

function namesOf(steps: readonly { readonly step: { readonly text: string } }[]): string {
  return steps.map(({ step }) => vscode.l10n.t('“{0}”', step.text)).join(', ');
}

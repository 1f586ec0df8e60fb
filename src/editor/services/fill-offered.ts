import * as vscode from 'vscode';
import type { TemplateFault } from '../../core/liquid/fault';
import { TemplateError } from '../../core/liquid/fault';
import { fillReply } from '../../core/reply/fill';
import type { FilledReply } from '../../core/reply/fill';
import type { LibraryWords } from '../../core/reply/library-words';
import { LineIndex } from '../../core/text/position';
import type { KnownValues } from '../../core/ticket/values';
import type { OfferedText } from './offered-text';

/** Fills in a text of a reply. @throws Error that says to the agent why it cannot be filled in. */
export function fillOffered(text: OfferedText, values: KnownValues, words: LibraryWords): FilledReply {
  try {
    return fillReply(text.variant.text, values, words);
  } catch (error) {
    throw error instanceof TemplateError ? new Error(faultText(text, error.fault)) : error;
  }
}

/** What an agent is told of a text that cannot be filled in. */
export function faultText({ sop, reply, variant }: OfferedText, fault: TemplateFault): string {
  const line = variant.textRange.start.line + new LineIndex(variant.text).positionAt(fault.start).line + 1;
  return vscode.l10n.t(
    'The reply “{0}” cannot be filled in. {1} Tell the author of “{2}” (line {3}).',
    reply.title,
    reasonText(fault),
    sop.title,
    line,
  );
}

function reasonText({ kind, word }: TemplateFault): string {
  switch (kind) {
    case 'tag':
    case 'filter':
    case 'range':
      return vscode.l10n.t('It uses “{0}”, which replies cannot use.', word);
    case 'too-long':
    case 'too-many-tags':
    case 'too-deep':
      return vscode.l10n.t('It is too large.');
    case 'too-much-work':
      return vscode.l10n.t('With these values it takes too much work.');
    case 'syntax':
      return vscode.l10n.t('Its Liquid is broken: {0}.', word);
  }
}

import * as vscode from 'vscode';
import type { NextSop } from '../../../core/case/next/coming';
import { commands } from '../../shared/commands';
import { whyNextShort, whyNextText } from '../../shared/next-words';
import { summaryText } from '../../shared/wording';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** `ticket` is the case's: a checklist started from here continues for the same customer. */
    'ask-next-sop': NextSop & { readonly ticket: string | undefined };
  }
}

export const askNextSopRow: RowKind<Row<'ask-next-sop'>> = {
  id: ({ sop }) => `ask-next/${sop.location.uri}`,
  item({ sop, why }, { library }) {
    const item = new vscode.TreeItem(sop.title);
    item.description = whyNextShort(why);
    item.tooltip = [summaryText(library, sop) || sop.title, whyNextText(why)].join('\n');
    item.iconPath = new vscode.ThemeIcon('book');
    item.contextValue = 'ask-next-sop';
    item.command = { command: commands.openSop, title: '', arguments: [{ uri: sop.location.uri }] };
    return item;
  },
};

import * as vscode from 'vscode';
import type { CardPart } from '../../core/authoring/hover/card';
import { codeInMarkdown } from '../../core/text/markdown';
import { commands } from '../shared/commands';
import { escapeMarkdown, linesAsMarkdown } from '../shared/markdown';
import { dayText } from '../shared/wording';

/** Our own words as Markdown: those between backticks are code. */
export function proseMarkdown(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part) => (/^`[^`]+`$/.test(part) ? codeInMarkdown(part.slice(1, -1)) : escapeMarkdown(part)))
    .join('');
}

/** Something that may be written, as Markdown that shows it as code. */
export function exampleMarkdown(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** What is told of a place, as VS Code shows it. Words of the library stay words: no link and no command comes of them. */
export function cardMarkdown(parts: readonly CardPart[]): vscode.MarkdownString {
  const facts: string[] = [];
  const blocks: string[] = [];
  const endFacts = () => {
    if (facts.length > 0) blocks.push(facts.splice(0).join('  \n'));
  };
  for (const part of parts) {
    if (part.kind === 'fact') {
      const value = part.isDay ? dayText(part.value) : part.value;
      facts.push(`${escapeMarkdown(part.name)}: ${escapeMarkdown(value)}`);
      continue;
    }
    endFacts();
    blocks.push(blockOf(part));
  }
  endFacts();
  const markdown = new vscode.MarkdownString(blocks.join('\n\n'));
  markdown.isTrusted = { enabledCommands: [commands.openSop] };
  return markdown;
}

function blockOf(part: Exclude<CardPart, { kind: 'fact' }>): string {
  switch (part.kind) {
    case 'title':
      return `**${escapeMarkdown(part.text)}**${part.detail ? ` · ${escapeMarkdown(part.detail)}` : ''}`;
    case 'prose':
      return proseMarkdown(part.text);
    case 'words':
      return escapeMarkdown(part.text);
    case 'example':
      return exampleMarkdown(part.text, 'yaml');
    case 'letter':
      return `---\n\n${linesAsMarkdown(part.text)}`;
    case 'open': {
      const argument = encodeURIComponent(JSON.stringify([{ uri: part.uri }]));
      return `[${escapeMarkdown(vscode.l10n.t('Open the SOP'))}](command:${commands.openSop}?${argument})`;
    }
  }
}

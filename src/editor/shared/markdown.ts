import { shown } from './shown';

/** Escapes a text as Markdown that shows it as `shown` does, in one paragraph, without links. */
export function escapeMarkdown(text: string): string {
  return shown(text).replace(/[\\`*_{}[\]()#+\-.!<>|~$&:/@]/g, '\\$&');
}

/** Escapes a text of several lines as Markdown that keeps the lines, also how they are indented, and lets long ones wrap. */
export function linesAsMarkdown(text: string): string {
  return text
    .split(/\r?\n/)
    .map(lineAsMarkdown)
    .join('  \n')
    .replace(/(?: {2}\n){2,}/g, '\n\n');
}

/** White space in front would make a line code, where signs cannot be escaped; `=` would make the line above it a heading. */
function lineAsMarkdown(line: string): string {
  const text = line.trim() === '' ? '' : line;
  const before = /^[ \t]*/.exec(text)?.[0] ?? '';
  const rest = escapeMarkdown(text.slice(before.length)).replace(/^=/, '\\=');
  return before.replaceAll('\t', '    ').replaceAll(' ', '\u00A0') + rest;
}

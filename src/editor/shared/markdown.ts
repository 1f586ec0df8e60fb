import { shown } from './shown';

/** Escapes a text as Markdown that shows it as `shown` does, in one paragraph, without links. */
export function escapeMarkdown(text: string): string {
  return shown(text).replace(/[\\`*_{}[\]()#+\-.!<>|~$&:/@]/g, '\\$&');
}

/** Escapes a text of several lines as Markdown that keeps the lines and lets long ones wrap. */
export function linesAsMarkdown(text: string): string {
  return text
    .split(/\r?\n/)
    .map(escapeMarkdown)
    .join('  \n')
    .replace(/(?: {2}\n){2,}/g, '\n\n');
}

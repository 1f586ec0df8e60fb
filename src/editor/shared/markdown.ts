/** Escapes a text as Markdown that shows exactly that text, in one paragraph. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~$&]/g, '\\$&');
}

/** Escapes a text of several lines as Markdown that keeps the lines and lets long ones wrap. */
export function linesAsMarkdown(text: string): string {
  return text
    .split('\n')
    .map(escapeMarkdown)
    .join('  \n')
    .replace(/(?: {2}\n){2,}/g, '\n\n');
}

/** A text as Markdown that shows just that text, on one paragraph. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~$&]/g, '\\$&');
}

/** A text of several lines as Markdown that shows them as they are, and lets long ones wrap. */
export function linesAsMarkdown(text: string): string {
  return text
    .split('\n')
    .map(escapeMarkdown)
    .join('  \n')
    .replace(/(?: {2}\n){2,}/g, '\n\n');
}

import type { Copied } from './content';

/**
 * Copies a reply once more, now with its paragraphs and links, which a command cannot. Without the focus a page may not copy:
 * then what the command copied stays.
 */
export async function copyRich({ text, html }: Copied): Promise<void> {
  if (!document.hasFocus()) return;
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      }),
    ]);
  } catch {
    // The plain text is copied already.
  }
}

import * as vscode from 'vscode';
import type { Services } from '../services/services';
import type { MarkdownIt, RenderAll } from './preview/markdown-it';
import type { SopPreview } from './preview/sop-preview';

/** After how many milliseconds a preview is drawn again: VS Code loses what is drawn while it still loads the page before. */
const patience = 1000;

/**
 * Makes SOPs pleasant to read in VS Code's Markdown preview; other Markdown files stay as they are. What that takes is loaded
 * as soon as VS Code makes ready for Markdown, which is some time before it draws any. Should it draw an SOP before that, it is
 * drawn again.
 */
export function extendPreview(markdown: unknown, { library, log }: Pick<Services, 'library' | 'log'>): unknown {
  const { renderer } = markdown as MarkdownIt;
  const plainly: RenderAll = renderer.render.bind(renderer);
  let preview: SopPreview | undefined;
  let isMissed = false;
  import('./preview/sop-preview').then(
    ({ SopPreview: Preview }) => {
      preview = new Preview(library);
      if (isMissed) setTimeout(() => void vscode.commands.executeCommand('markdown.preview.refresh'), patience);
    },
    // Then previews show SOPs as any other Markdown.
    (error: unknown) => log.error(`What draws SOPs in the Markdown preview could not be loaded: ${String(error)}`),
  );
  // A renderer rule for front matter would not work: VS Code sets its own after all extensions.
  renderer.render = (tokens, options, env) => {
    const sop = library.get(env?.currentDocument?.toString() ?? '');
    if (!sop) return plainly(tokens, options, env);
    isMissed ||= preview === undefined;
    return preview?.html(sop, tokens, (some) => plainly(some, options, env)) ?? plainly(tokens, options, env);
  };
  return markdown;
}

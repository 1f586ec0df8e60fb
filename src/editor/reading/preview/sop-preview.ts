import { attempt } from '../../../core/attempt';
import { constantFiller } from '../../../core/library/constants-in-sop';
import type { Library } from '../../../core/library/library';
import { stepsOf } from '../../../core/sop/model';
import type { Sop } from '../../../core/sop/model';
import { chartHtml } from './chart';
import { headingHtml } from './control';
import { escapeHtml } from './html';
import type { Token } from './markdown-it';
import { withReplyCards } from './replies';
import { withBoxesAndAlerts, withTagsShown } from './steps';

/** Draws SOPs in VS Code's Markdown preview. */
export class SopPreview {
  readonly #library: Library;

  constructor(library: Library) {
    this.#library = library;
  }

  /**
   * An SOP as HTML: what matters of its front matter, its flowchart above the steps if it has questions, tags as labels,
   * replies as cards.
   * @param render makes HTML of tokens.
   */
  html(sop: Sop, tokens: readonly Token[], render: (tokens: readonly Token[]) => string): string {
    const library = this.#library;
    const shown = withReplyCards(
      withTagsShown(
        tokens.filter(({ type }) => type !== 'front_matter'),
        sop,
        library,
      ),
      sop,
      library,
    );
    const fill = constantFiller(library.config(sop.location.root), sop.lang, escapeHtml);
    const body = (some: readonly Token[]) => fill(withBoxesAndAlerts(render(some)));
    const chart = this.#chart(sop);
    const at = chart === '' ? 0 : firstStage(shown, sop);
    return `${headingHtml(sop, library)}${body(shown.slice(0, at))}${chart}${body(shown.slice(at))}`;
  }

  /** The flowchart; nothing for an SOP without questions. */
  #chart(sop: Sop): string {
    if (!hasQuestions(sop)) return '';
    // An SOP that cannot be drawn is still to be read.
    return attempt(
      () => chartHtml(sop, this.#library),
      () => '',
    );
  }
}

function hasQuestions(sop: Sop): boolean {
  for (const { branches } of stepsOf(sop)) if (branches.length > 0) return true;
  return false;
}

/** Where the heading of the first section with steps begins, as a place among the tokens. */
function firstStage(tokens: readonly Token[], { sections }: Sop): number {
  const first = sections.find(({ steps }) => steps.length > 0);
  const line = first && (first.level > 0 ? first.headingRange.start.line : first.steps[0]?.range.start.line);
  let depth = 0;
  for (const [at, { type, map }] of tokens.entries()) {
    if (depth === 0 && line !== undefined && map && map[0] <= line && line < map[1]) return at;
    if (type.endsWith('_open')) depth++;
    else if (type.endsWith('_close')) depth--;
  }
  return 0;
}

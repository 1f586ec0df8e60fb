import * as vscode from 'vscode';
import { resolvePath } from '../../core/library/path';
import type { Guidance, LinkTarget, Sop } from '../../core/sop/model';
import type { Outlined, Part } from '../../core/sop/outline';
import { mapRich } from '../../core/sop/rich/rich';
import type { Rich } from '../../core/sop/rich/rich';
import { RichText } from '../../core/sop/rich/rich-text';
import type { Position } from '../../core/text/position';
import type { PageBlock, PageImages } from '../../pages/shared/content';
import { alertText } from '../shared/wording';

/** A part that pages show in their own way. */
type OtherPart = Extract<Part, { kind: 'step' | 'answer' }>;

/** Types of pictures that are drawn. Others, and what only looks like one, are named by their words. */
const picture = /\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$/i;

/** What is filled into texts. */
interface Fillers {
  /** The constants of the library, as they were filled into the SOP. */
  readonly fillConstants: (text: string) => string;
  /** What else is known. */
  readonly known: (text: string) => string;
}

/** Makes what pages show out of what stands in an SOP. */
export class PageBlocks {
  readonly #sop: Sop;
  readonly #rich: RichText;
  readonly #known: (text: string) => string;
  readonly #images = new Map<string, string>();
  readonly #webview: Pick<vscode.Webview, 'asWebviewUri'>;

  /** @param sop with the constants of its library filled in. */
  constructor(sop: Sop, { fillConstants, known }: Fillers, webview: Pick<vscode.Webview, 'asWebviewUri'>) {
    this.#sop = sop;
    this.#rich = new RichText(sop, fillConstants);
    this.#known = known;
    this.#webview = webview;
  }

  /** The pictures of all that was made until now. */
  get images(): PageImages {
    return Object.fromEntries(this.#images);
  }

  /** Words of the SOP with their marks. @param start where the step, guidance or alert begins that says them. */
  words(start: Position, text: string): Rich {
    return this.#shown(this.#rich.words(start, text));
  }

  /** The parts of a section or step. @param more makes the steps and answers among them; undefined for none. */
  blocks<More>(
    parts: readonly Outlined[],
    more: (part: OtherPart, inner: readonly Outlined[]) => More | undefined,
  ): (PageBlock<More> | More)[] {
    return parts.flatMap(({ part, inner }): (PageBlock<More> | More)[] => {
      if (part.kind === 'step' || part.kind === 'answer') {
        const made = more(part, inner);
        return made === undefined ? [] : [made];
      }
      const within = this.blocks(inner, more);
      if (part.kind === 'guidance') return this.#guidance(part.guidance, within);
      const { kind, text, range } = part.alert;
      const rich = this.words(range.start, text);
      return [{ kind: 'alert', alert: kind, label: alertText(kind), rich, inner: within }];
    });
  }

  #guidance<More>(guidance: Guidance, inner: readonly (PageBlock<More> | More)[]): (PageBlock<More> | More)[] {
    const { start } = guidance.range;
    switch (guidance.kind) {
      case 'code':
        return [{ kind: 'code', text: this.#known(guidance.code) }, ...inner];
      case 'table': {
        const rows = this.#rich.rows(start, guidance.rows).map((cells) => cells.map((cell) => this.#shown(cell)));
        return [{ kind: 'table', rows }, ...inner];
      }
      default: {
        const isItem = this.#rich.isItem(start);
        return [{ kind: 'words', rich: this.words(start, guidance.text), isItem, inner }];
      }
    }
  }

  #shown(rich: Rich): Rich {
    this.#keepImages(rich);
    return mapRich(rich, this.#known);
  }

  #keepImages(rich: Rich): void {
    for (const part of rich) {
      if (part.kind === 'image') this.#keepImage(part.target);
      else if ('inner' in part) this.#keepImages(part.inner);
    }
  }

  /** Pictures outside the library, and from the web, are not loaded: whoever sends them would know who reads. */
  #keepImage(target: LinkTarget): void {
    if (target.kind !== 'file' || !picture.test(target.path)) return;
    const { root, path } = this.#sop.location;
    const inLibrary = resolvePath(path, target.path);
    if (inLibrary === undefined) return;
    const file = vscode.Uri.joinPath(vscode.Uri.parse(root), inLibrary);
    this.#images.set(target.path, this.#webview.asWebviewUri(file).toString());
  }
}

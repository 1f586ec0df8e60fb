import type { LinkTarget } from '../../core/sop/model';
import { wordsOf } from '../../core/sop/rich/rich';
import type { Rich, RichPart } from '../../core/sop/rich/rich';
import { withSignsShown } from '../../core/text/signs';
import type { PageBlock, PageImages } from './content';
import { h, link } from './dom';

/** What drawing needs of the page. */
export interface Drawing<More = never> {
  readonly images: PageImages;
  /** Called when a link is followed. */
  follow(target: LinkTarget): void;
  /** Draws what else stands among the blocks. List items that follow each other and are of one class make one list. */
  more(one: More): Node;
}

/** Draws blocks; list items that follow each other make one list. */
export function drawBlocks<More extends { readonly kind: string }>(
  blocks: readonly (PageBlock<More> | More)[],
  drawing: Drawing<More>,
): Node[] {
  return inLists(
    blocks.flatMap((block): Node[] => {
      if (!isOwn(block)) return [drawing.more(block)];
      if (block.kind !== 'words' || !block.isItem) return drawBlock(block, drawing);
      return [h('li', { class: 'item' }, ...drawRich(block.rich, drawing), ...drawBlocks(block.inner, drawing))];
    }),
  );
}

/** List items in lists; a list is of the class of its items, in the plural. */
function inLists(nodes: readonly Node[]): Node[] {
  const drawn: Node[] = [];
  let list: HTMLUListElement | undefined;
  for (const node of nodes) {
    if (!(node instanceof HTMLLIElement)) {
      list = undefined;
      drawn.push(node);
      continue;
    }
    const name = `${node.classList.item(0) ?? 'item'}s`;
    // A list without marks is none to some screen readers unless it says so.
    if (list?.className !== name) drawn.push((list = h('ul', { class: name, role: 'list' })));
    list.append(node);
  }
  return drawn;
}

/** Draws words with their marks. */
export function drawRich(rich: Rich, drawing: Pick<Drawing, 'images' | 'follow'>): Node[] {
  return rich.map((part) => drawPart(part, drawing));
}

const ownKinds = new Set(['words', 'code', 'table', 'alert']);

function isOwn<More extends { readonly kind: string }>(block: PageBlock<More> | More): block is PageBlock<More> {
  return ownKinds.has(block.kind);
}

function drawBlock<More extends { readonly kind: string }>(block: PageBlock<More>, drawing: Drawing<More>): Node[] {
  switch (block.kind) {
    case 'words':
      return [h('p', {}, ...drawRich(block.rich, drawing)), ...drawBlocks(block.inner, drawing)];
    case 'code':
      return [h('pre', {}, h('code', {}, withSignsShown(block.text)))];
    case 'table':
      return [drawTable(block.rows, drawing)];
    case 'alert':
      return [
        h(
          'div',
          { class: `alert alert-${block.alert}`, role: 'note' },
          h('strong', { class: 'alert-label' }, block.label),
          h('p', {}, ...drawRich(block.rich, drawing)),
          ...drawBlocks(block.inner, drawing),
        ),
      ];
  }
}

function drawTable<More>(
  [head = [], ...rows]: Extract<PageBlock, { kind: 'table' }>['rows'],
  drawing: Drawing<More>,
): Node {
  const wide = h(
    'div',
    { class: 'wide' },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...head.map((cell) => h('th', { scope: 'col' }, ...drawRich(cell, drawing))))),
      h(
        'tbody',
        {},
        ...rows.map((cells) => h('tr', {}, ...cells.map((cell) => h('td', {}, ...drawRich(cell, drawing))))),
      ),
    ),
  );
  const name = head.map(wordsOf).filter(Boolean).join(', ');
  new ResizeObserver(() => letScroll(wide, name)).observe(wide);
  return wide;
}

/** What does not fit scrolls, which must be possible by keyboard. What fits is no stop there. */
function letScroll(wide: HTMLElement, name: string): void {
  const isWider = wide.scrollWidth > wide.clientWidth;
  for (const [attribute, value] of [
    ['tabindex', '0'],
    ['role', 'region'],
    ['aria-label', withSignsShown(name)],
  ] as const)
    if (isWider) wide.setAttribute(attribute, value);
    else wide.removeAttribute(attribute);
}

function drawPart(part: RichPart, drawing: Pick<Drawing, 'images' | 'follow'>): Node {
  switch (part.kind) {
    case 'text':
      return document.createTextNode(withSignsShown(part.text));
    case 'code':
      return h('code', {}, withSignsShown(part.text));
    case 'break':
      return h('br');
    case 'strong':
      return h('strong', {}, ...drawRich(part.inner, drawing));
    case 'emphasis':
      return h('em', {}, ...drawRich(part.inner, drawing));
    case 'link':
      return link(drawRich(part.inner, drawing), `link ${JSON.stringify(part)}`, () => drawing.follow(part.target));
    case 'image': {
      const source = part.target.kind === 'file' ? drawing.images[part.target.path] : undefined;
      const words = h('span', { class: 'no-image' }, withSignsShown(part.text));
      if (source === undefined) return words;
      const image = h('img', { src: source, alt: withSignsShown(part.text) });
      image.addEventListener('error', () => image.replaceWith(words));
      return image;
    }
  }
}

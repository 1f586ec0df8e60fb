import { onOneLine } from '../../text/white-space';
import { linkTarget, plainText } from '../inline';
import type { Block } from '../markdown/blocks';
import type { Inline } from '../markdown/inline';
import { ownWords } from '../own-words';
import { plainRich, richImage, wordsOf } from './rich';
import type { Rich, RichPart } from './rich';

/** Inline Markdown as rich text. What is struck out is left out, and white space is as on one line. */
export function richOf(parts: readonly Inline[]): Rich {
  return tidy(marked(parts));
}

/** A block with everything in it as rich text on end: what is in it is parted by breaks. */
export function richOfBlock(block: Block): Rich {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return richOf(block.words.parts);
    case 'list':
      return broken(block.items.map((item) => broken(item.blocks.map(richOfBlock))));
    case 'quote':
      return broken(block.blocks.map(richOfBlock));
    default:
      return plainRich(ownWords(block));
  }
}

function broken(all: readonly Rich[]): Rich {
  return all
    .filter((rich) => rich.length > 0)
    .flatMap((rich, at): Rich => (at === 0 ? rich : [{ kind: 'break' }, ...rich]));
}

function marked(parts: readonly Inline[]): RichPart[] {
  return parts.flatMap((part): RichPart[] => {
    switch (part.kind) {
      case 'break':
        return [{ kind: 'break' }];
      case 'code':
        return [{ kind: 'code', text: part.text }];
      case 'strong':
      case 'emphasis':
        return [{ kind: part.kind, inner: marked(part.inner) }];
      case 'struck':
        // One mark on each side is more often “about”.
        return part.isTwice ? [] : [text('~'), ...marked(part.inner), text('~')];
      case 'link':
        return [{ kind: 'link', target: linkTarget(part.href), inner: marked(part.inner) }];
      case 'image':
        return [richImage(part.href, plainText([part]))];
      default:
        return [text(part.text)];
    }
  });
}

function text(words: string): RichPart {
  return { kind: 'text', text: words };
}

/** Runs of white space as one space, across parts, and none at the ends. */
function tidy(parts: readonly RichPart[]): Rich {
  return withoutSpaceAtEnd(collapsed(parts, true).rich);
}

/** @param afterSpace whether white space, or nothing, is before it. */
function collapsed(parts: readonly RichPart[], afterSpace: boolean): { rich: RichPart[]; endsWithSpace: boolean } {
  let isSpace = afterSpace;
  const rich = parts.flatMap((part): RichPart[] => {
    if (part.kind === 'break') {
      const isMeant = !isSpace;
      isSpace = true;
      return isMeant ? [part] : [];
    }
    if ('inner' in part) {
      const { rich: inner, endsWithSpace } = collapsed(part.inner, isSpace);
      isSpace = endsWithSpace;
      return inner.length > 0 ? [{ ...part, inner }] : [];
    }
    const one = part.text.replace(/\s+/g, ' ');
    const words = isSpace ? one.replace(/^ /, '') : one;
    if (words !== '') isSpace = words.endsWith(' ');
    return words === '' ? [] : [{ ...part, text: words }];
  });
  return { rich, endsWithSpace: isSpace };
}

function withoutSpaceAtEnd(rich: Rich): Rich {
  const last = rich.at(-1);
  if (!last || !wordsOf([last]).endsWith(' ')) return rich;
  const before = rich.slice(0, -1);
  if (last.kind === 'break') return withoutSpaceAtEnd(before);
  if ('inner' in last) {
    const inner = withoutSpaceAtEnd(last.inner);
    return inner.length > 0 ? [...before, { ...last, inner }] : withoutSpaceAtEnd(before);
  }
  const words = onOneLine(last.text);
  return words === '' ? withoutSpaceAtEnd(before) : [...before, { ...last, text: last.text.trimEnd() }];
}

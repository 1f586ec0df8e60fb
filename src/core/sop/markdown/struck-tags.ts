import type { Inline } from './inline';

const struckTag = /<(?:del|s|strike)[\s>]/i;
const opening = /^<(del|s|strike)(?:\s[^<>]*)?>$/i;
const closing = /^<\/(del|s|strike)\s*>$/i;

/** Whether a text may hold something that is struck out, by marks or by tags. */
export function mayBeStruck(text: string): boolean {
  return text.includes('~~') || (text.includes('<') && struckTag.test(text));
}

/** Takes what stands between `<del>` and `</del>`, and the like, as struck out. @param text what the parts are read from. */
export function withStruckTags(parts: readonly Inline[], text: string): readonly Inline[] {
  return text.includes('<') && struckTag.test(text) ? joined(parts, text) : parts;
}

function joined(parts: readonly Inline[], text: string): Inline[] {
  const done: Inline[] = [];
  let open: { readonly at: number; readonly start: number; readonly name: string } | undefined;
  for (const part of parts) {
    const tag = part.kind === 'html' ? text.slice(part.start, part.end) : '';
    const [, begun] = opening.exec(tag) ?? [];
    const [, ended] = closing.exec(tag) ?? [];
    if (open && ended?.toLowerCase() === open.name) {
      const [, ...inner] = done.splice(open.at);
      done.push({ kind: 'struck', isTwice: true, start: open.start, end: part.end, inner });
      open = undefined;
      continue;
    }
    if (!open && begun !== undefined) open = { at: done.length, start: part.start, name: begun.toLowerCase() };
    done.push('inner' in part ? { ...part, inner: joined(part.inner, text) } : part);
  }
  return done;
}

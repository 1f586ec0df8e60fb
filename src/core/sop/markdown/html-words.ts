import { withEntitiesRead } from './entities';

/** Elements between whose words a reader sees a gap. */
const apart =
  'br hr p div li ul ol dl dt dd table caption thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6 section article aside header ' +
  'footer nav main form fieldset legend option figure figcaption blockquote pre details summary address center';
const others =
  'a abbr acronym area audio b base basefont bdi bdo big body button canvas cite code col colgroup data datalist del dfn ' +
  'dialog dir em embed font frame frameset head hgroup html i iframe img input ins kbd label link map mark menu menuitem ' +
  'meta meter noframes noscript object optgroup output param path picture progress q rp rt ruby s samp script search select ' +
  'slot small source span strike strong style sub sup svg template textarea time title track tt u var video wbr';
const breaking = new Set(apart.split(' '));
const elements = new Set([...breaking, ...others.split(' ')]);
const nameOfTag = /^<\/?([a-z][a-z0-9-]*)/i;
/** What begins something else than words. */
const begins = /[a-z/!?]/i;
const picture = /^<(?:img|area|input)\s/i;
/** The words that stand for a picture; `title` is shown besides other things, so it is read too. */
const said = /\s(?:alt|title)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/** Whether words before and behind a tag are not to be read as one. */
export function breaksWords(tag: string): boolean {
  return breaking.has(elementOf(tag) ?? '');
}

/** The words that stand for a tag: those of a picture, and all of `<order number>`, which is no HTML. */
export function wordsOfTag(tag: string): string {
  const element = elementOf(tag);
  if (element !== undefined && !elements.has(element)) return tag;
  if (!picture.test(tag)) return '';
  const words = new Set([...tag.matchAll(said)].map(([, double, single]) => withEntitiesRead(double ?? single ?? '')));
  return [...words].join(' ').trim();
}

/** The words of HTML without its tags and comments, in time linear in its length. */
export function wordsOfHtml(html: string): string {
  let words = '';
  let from = 0;
  let isCommentClosed = true;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    if (at < from || !begins.test(html.charAt(at + 1))) continue;
    const isComment = html.startsWith('<!--', at);
    if (isComment && !isCommentClosed) continue;
    const end = html.indexOf(isComment ? '-->' : '>', at + 1);
    if (end < 0 && !isComment) break;
    if (end < 0) {
      isCommentClosed = false;
      continue;
    }
    const tag = isComment ? '' : html.slice(at, end + 1);
    words += withEntitiesRead(html.slice(from, at)) + (breaksWords(tag) ? ' ' : wordsOfTag(tag));
    from = end + (isComment ? 3 : 1);
  }
  return words + withEntitiesRead(html.slice(from));
}

function elementOf(tag: string): string | undefined {
  return nameOfTag.exec(tag)?.[1]?.toLowerCase();
}

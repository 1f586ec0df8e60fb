import type { Library } from '../../library/library';
import { keyOf } from '../../library/mention';
import type { Target } from '../../library/mention';
import { mentionsIn, referencesTo } from '../../library/references';
import type { Sop } from '../../sop/model';
import { readSop } from '../../sop/read';
import { applyEdits } from '../../text/edit';
import { EditsByFile } from './file-edits';
import type { NamingEdit } from './file-edits';
import type { Refusal } from './refusal';

type Section = Target & { kind: 'section' };

/** An id behind a heading, as links can write it. */
const statedName = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/**
 * The edit of a heading's words, or of the id that it says behind them with the links to that. Links by the words follow from
 * what becomes of the anchors.
 */
export function headingEdit(target: Section, name: string, library: Library): EditsByFile | Refusal {
  const no = (reason: Refusal['reason'], about = name): Refusal => ({ reason, about });
  const sop = library.atPath(target.root, target.path);
  const heading = sop?.headings.find(({ anchor, also }) => anchor === target.anchor || also?.includes(target.anchor));
  if (!sop || !heading) return no('nothing-here', target.anchor);
  const place = [...mentionsIn(sop)].find((one) => one.kind === 'definition' && keyOf(one.target) === keyOf(target));
  if (!place) return no('in-html', target.anchor);
  const edits = new EditsByFile();
  const words = name.trim();
  const edit: NamingEdit = { range: place.range, text: words, kind: 'definition' };
  edits.add(sop.location.uri, edit);
  const isByWords = heading.anchor === target.anchor;
  if (!isByWords) {
    if (words === target.anchor) return no('no-change');
    if (!statedName.test(words)) return no('not-valid');
    if (sop.headings.some(({ anchor, also }) => anchor === words || also?.includes(words))) return no('taken');
    for (const { uri, range, kind } of referencesTo(target, library))
      if (kind === 'link') edits.add(uri, { range, text: words, kind });
    return edits;
  }
  if (words === '' || /[\r\n]/.test(words)) return no('not-valid');
  const refusal = refusalOfWords(sop, target, edit);
  return refusal ? no(refusal) : edits;
}

/** Why a heading cannot have these words. */
function refusalOfWords(sop: Sop, { anchor }: Section, edit: NamingEdit): Refusal['reason'] | undefined {
  const after = readSop(applyEdits(sop.text.replace(/^\uFEFF/, ''), [edit]), sop.location).headings;
  const at = sop.headings.findIndex((one) => one.anchor === anchor);
  const now = after[at];
  if (after.length !== sop.headings.length || !now || now.title === '') return 'not-valid';
  // Without a letter or a digit, no link could lead there.
  if (!/[\p{L}\p{N}]/u.test(now.anchor)) return 'not-valid';
  if (now.title === sop.headings[at]?.title) return 'no-change';
  const others = sop.headings.filter((_, index) => index !== at);
  if (others.some(({ also }) => also?.includes(now.anchor))) return 'taken';
  // Two headings may be called the same, but nobody could tell two replies apart.
  const isReply = (one: string) => [...sop.replies, ...sop.anticipations].some(({ id }) => id === one);
  return others.some((one) => one.title === now.title && (isReply(one.anchor) || isReply(anchor)))
    ? 'taken'
    : undefined;
}

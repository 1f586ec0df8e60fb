import { attempt } from '../../attempt';
import { sourceOf } from '../../authoring/translation/languages';
import type { Library } from '../../library/library';
import type { Sop } from '../../sop/model';
import { withPlainLines } from '../../text/plain-lines';
import type { Surroundings } from '../approval/surroundings';
import { whatIsRead } from '../approval/what-is-read';
import { listedChanges } from '../changes/difference';
import type { Change } from '../changes/difference';
import { headChanges } from '../history/head';
import type { HeadChange } from '../history/head';
import { behindOf } from '../reviews/behind';
import type { Behind } from '../reviews/behind';
import { approvalNews } from './approval-news';
import type { ApprovalNews } from './approval-news';
import { constantChanges } from './constants';
import type { ConstantChange } from './constants';
import { sopPairs } from './pairs';
import type { SopPair } from './pairs';
import { changedSettings } from './settings';

/** Two versions of a library, under one name. */
export interface TwoLibraries {
  readonly before: Library;
  readonly after: Library;
  readonly root: string;
}

/** What changed between two versions of a library. */
export interface Summary {
  readonly root: string;
  readonly sops: readonly SopSummary[];
  readonly constants: readonly ConstantChange[];
  /** Other keys of `library.yml` under which something else is written. */
  readonly settings: readonly string[];
}

/** What became of an SOP. */
export interface SopSummary {
  readonly before: Sop | undefined;
  readonly after: Sop | undefined;
  /**
   * `new`, `gone`; `changed`: it reads differently, or what is said of it is another; `moved`: only its file is elsewhere; `layout`:
   * it is written differently, and reads the same; `around`: it is as it was, and what it depends on is another.
   */
  readonly became: 'new' | 'gone' | 'changed' | 'moved' | 'layout' | 'around';
  readonly changes: readonly Change[];
  readonly head: readonly HeadChange[];
  readonly approval: ApprovalNews | undefined;
  /** It translates an SOP that has moved on. */
  readonly behind: (Behind & { readonly source: Sop }) | undefined;
  /** Whether it reads differently in a way that nobody has words for. */
  readonly isUnsaid: boolean;
}

/** What changed between two versions of a library: SOPs in the order of their paths. */
export function summaryOf(libraries: TwoLibraries): Summary {
  const { before, after, root } = libraries;
  const settings = changedSettings(before.configText(root), after.configText(root));
  const hasOtherConfig = settings.length > 0;
  return {
    root,
    sops: sopPairs(before, after, root).flatMap((pair) => summaryOfPair(pair, libraries, hasOtherConfig) ?? []),
    constants: constantChanges(before, after, root),
    settings: settings.filter((one) => one !== 'constants'),
  };
}

const nothing = { changes: [], head: [], approval: undefined, behind: undefined, isUnsaid: false } as const;

function summaryOfPair(pair: SopPair, libraries: TwoLibraries, hasOtherConfig: boolean): SopSummary | undefined {
  const { before, after } = pair;
  if (!after) return { ...nothing, ...pair, became: 'gone' };
  const own = { sop: after, library: libraries.after };
  if (!before) return { ...nothing, ...pair, became: 'new', approval: approvalNews(undefined, own, true) };
  const isSameText = withPlainLines(before.text) === withPlainLines(after.text);
  const isSamePlace = before.location.path === after.location.path;
  const behind = newlyBehind(before, after, libraries);
  const was = { sop: before, library: libraries.before };
  if (isSameText && isSamePlace && !hasOtherConfig && !isBound(after)) {
    return behind && { ...nothing, ...pair, became: 'around', behind };
  }
  const { isRead, isUnsaid, ...said } = isSameText ? sameText : differenceIn(pair, libraries);
  const approval = approvalNews(was, own, isRead);
  const count = said.changes.length + said.head.length;
  if (isSameText && isSamePlace && !approval && !behind) return undefined;
  return {
    ...pair,
    ...said,
    approval,
    behind,
    isUnsaid,
    became: count > 0 || isUnsaid ? 'changed' : !isSamePlace ? 'moved' : isSameText ? 'around' : 'layout',
  };
}

const sameText = { changes: [], head: [], isRead: false, isUnsaid: false } as const;

/** What of an SOP is told; nothing of what only looks different in its file. */
function differenceIn(
  { before, after }: { readonly before: Sop; readonly after: Sop },
  libraries: TwoLibraries,
): Pick<SopSummary, 'changes' | 'head' | 'isUnsaid'> & { readonly isRead: boolean } {
  const head = attempt(
    () => headChanges(before, after),
    () => [],
  );
  const isRead = attempt(
    () => whatIsRead(before, asBefore(libraries)) !== whatIsRead(after, libraries.after),
    () => true,
  );
  const { root } = libraries;
  if (!isRead) return { changes: [], head, isRead, isUnsaid: false };
  const titleAt = (path: string) => (libraries.after.atPath(root, path) ?? libraries.before.atPath(root, path))?.title;
  const changes = listedChanges(before, after, titleAt);
  return { changes, head, isRead, isUnsaid: changes.length === 0 && !head.some(({ key }) => readKeys.has(key)) };
}

/** What was around an SOP before, but for what the constants say: that is told by itself. */
function asBefore({ before, after }: TwoLibraries): Surroundings {
  return {
    atPath: (root, path) => before.atPath(root, path),
    config: (root) => after.config(root),
    committed: () => undefined,
    spelling: undefined,
  };
}

/** The keys of the front matter that are part of what is read, and told as such. */
const readKeys: ReadonlySet<HeadChange['key']> = new Set(['audience', 'basis', 'applies-to']);

/** Whether an approval says what was approved: then it may end without a change of its file. */
function isBound(sop: Sop): boolean {
  return sop.status === 'approved' && sop.front.approvers.some(({ hash }) => hash !== undefined);
}

/** How far a translation is behind, where it was not, or less far, before. */
function newlyBehind(before: Sop, after: Sop, libraries: TwoLibraries): SopSummary['behind'] {
  const source = after.front.translationOf && sourceOf(after, libraries.after);
  const behind = source && behindOf(after, source);
  if (!behind) return undefined;
  const old = before.front.translationOf && sourceOf(before, libraries.before);
  const was = old && behindOf(before, old);
  return was?.from === behind.from && was.to === behind.to ? undefined : { ...behind, source };
}

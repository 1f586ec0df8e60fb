import { Library } from '../../library/library';
import type { LibraryUpdate } from '../../library/library';
import { stepsOf } from '../../sop/model';
import type { Sop, SopLocation } from '../../sop/model';
import { readSop } from '../../sop/read';
import { applyEdits } from '../../text/edit';
import type { FileEdits } from './file-edits';

/** What a library will be once some edits are made: whatever they promise can be looked up there before anything is done. */
export class Trial {
  /** The library with the edits. */
  readonly library: Library;
  readonly #before: Library;
  /** The addresses of the SOPs that are edited. */
  readonly #edited: readonly string[];

  /**
   * @param then where an SOP is then.
   * @throws RangeError when two edits overlap.
   */
  constructor(before: Library, edits: FileEdits, then: (location: SopLocation) => SopLocation = (one) => one) {
    const updates: LibraryUpdate[] = [];
    for (const root of before.roots) {
      const uri = before.configUri(root);
      if (uri !== undefined)
        updates.push({ kind: 'config', root, uri, text: edited(before.configText(root), uri, edits) });
    }
    for (const sop of before.sops) {
      const { location } = sop;
      const place = then(location);
      const isEdited = edits.has(location.uri);
      updates.push({
        kind: 'sop',
        sop: isEdited || place !== location ? readSop(edited(sop.text, location.uri, edits), place) : sop,
      });
    }
    this.library = new Library();
    this.library.update(updates);
    this.#before = before;
    this.#edited = [...edits.keys()].filter((uri) => before.get(uri) !== undefined);
  }

  /** The anchors that became others, by the path of their file; of the same heading, as none came or went. */
  *changedAnchors(): Generator<{
    readonly root: string;
    readonly path: string;
    readonly from: string;
    readonly to: string;
  }> {
    for (const [before, after] of this.#pairs()) {
      const { root, path } = before.location;
      for (const [index, { anchor: from }] of before.headings.entries()) {
        const to = after.headings[index]?.anchor;
        if (to !== undefined && to !== from) yield { root, path, from, to };
      }
    }
  }

  /** The first SOP of which more than names became another: something in it has come or gone. */
  otherwise(): Sop | undefined {
    for (const [before, after] of this.#pairs()) if (shapeOf(before) !== shapeOf(after)) return before;
    return undefined;
  }

  *#pairs(): Generator<readonly [Sop, Sop]> {
    for (const uri of this.#edited) {
      const [before, after] = [this.#before.get(uri), this.library.get(uri)];
      if (before && after) yield [before, after];
    }
  }
}

function edited(text: string, uri: string, edits: FileEdits): string {
  const [, mark = '', plain = ''] = /^(\uFEFF?)([^]*)$/.exec(text) ?? [];
  return mark + applyEdits(plain, edits.get(uri) ?? []);
}

/** What is in an SOP without its names: its steps, answers, replies and headings. */
function shapeOf(sop: Sop): string {
  const steps = [...stepsOf(sop)].map(({ required, minutes, replies, branches, alerts, guidance }) => [
    required,
    minutes,
    replies.length,
    branches.map(({ target }) => target?.kind),
    alerts.length,
    guidance.length,
  ]);
  const headings = sop.headings.map(({ level, also }) => [level, also?.length]);
  const replies = [...sop.replies, ...sop.anticipations].map(({ variants }) =>
    variants.map(({ lang, channel }) => [lang, channel]),
  );
  return JSON.stringify([steps, headings, replies, sop.stepRule, sop.status, sop.problems.map(({ code }) => code)]);
}

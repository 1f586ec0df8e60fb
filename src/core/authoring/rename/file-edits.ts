import type { MentionKind } from '../../library/mention';
import type { TextEdit } from '../../text/edit';

/** An edit, and how the place that it changes speaks of what is renamed. */
export interface NamingEdit extends TextEdit {
  readonly kind: MentionKind;
}

/** Edits by the addresses of files. */
export type FileEdits = ReadonlyMap<string, readonly NamingEdit[]>;

/** Gathers edits of several files. */
export class EditsByFile {
  readonly #edits = new Map<string, NamingEdit[]>();

  add(uri: string, edit: NamingEdit): void {
    const edits = this.#edits.get(uri);
    if (edits) edits.push(edit);
    else this.#edits.set(uri, [edit]);
  }

  get all(): FileEdits {
    return this.#edits;
  }
}

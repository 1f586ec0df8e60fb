import { attempt } from '../../attempt';
import { configMarks } from '../../library/config-mentions';
import { formatVersion } from '../../library/format-version';
import type { Library } from '../../library/library';
import type { YamlMark } from '../../yaml/marks';
import type { EditsByFile } from './file-edits';
import { placeOf } from './places';
import type { Moves } from './places';

/** What YAML reads as it is written, with quotes and without. */
const plain = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_./ -]*[\p{L}\p{N}_])?$/u;

/** Writes folders that move within their library into its `library.yml`: as categories, and in what goals measure. */
export function followCategories(moves: Moves, library: Library, edits: EditsByFile): void {
  for (const root of library.roots) {
    const uri = library.configUri(root);
    const { version = 0, categories } = library.config(root);
    if (uri === undefined || version > formatVersion) continue;
    const pathOf = (folder: string) => {
      const to = moves.of(placeOf(root, folder));
      const path = to?.startsWith(`${root}/`) ? to.slice(root.length + 1) : undefined;
      return path !== undefined && plain.test(path) ? path : undefined;
    };
    const marks = attempt<readonly YamlMark[]>(
      () => configMarks(library.configText(root)),
      () => [],
    );
    for (const mark of allOf(marks)) {
      const [group, , key] = mark.path;
      if (mark.kind === 'key' && group === 'categories' && mark.path.length === 2) {
        const path = pathOf(mark.text);
        if (path !== undefined && !categories.has(path))
          edits.add(uri, { range: mark.inner, text: path, kind: 'definition' });
      } else if (mark.kind === 'value' && group === 'goals' && key === 'measure' && mark.text.startsWith('cases:')) {
        const path = pathOf(mark.text.slice('cases:'.length));
        if (path !== undefined) edits.add(uri, { range: mark.inner, text: `cases:${path}`, kind: 'fact' });
      }
    }
  }
}

function* allOf(marks: readonly YamlMark[]): Generator<YamlMark> {
  for (const mark of marks) {
    yield mark;
    yield* allOf(mark.marks);
  }
}

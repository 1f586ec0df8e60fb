import type { RandomNumber } from '../../bench/random';
import { bodyOf } from '../../../src/core/search/source';

/** What people type, leave out or paste too much of. None of it is a word. */
const marks =
  '- |* |1. |2) |- [ ] |- [x] |[ ] |> |>> |> [!NOTE]\n|# |### |```\n|~~~\n|    |\t|  |**|*|_|~~|~|`|``|[|]|](|)| → | -> |<br>|&amp;|&nbsp;|\\|---\n|===\n|:|!|!['
    .split('|')
    .concat('|', '| |\n|---|---|\n', '|---|\n');

/** A document with some changes of its body: lines, marks and indents that were put in, taken out or doubled. */
export function mutated(text: string, random: RandomNumber): string {
  const body = bodyOf(text);
  const lines = body.split('\n');
  const below = (count: number) => Math.floor(random() * count);
  for (let changes = 1 + below(6); changes > 0; changes--) {
    const at = below(lines.length);
    const line = lines[at] ?? '';
    const mark = marks[below(marks.length)] ?? '';
    const place = random() < 0.5 ? 0 : below(line.length + 1);
    switch (below(7)) {
      case 0:
        lines.splice(at, 1);
        break;
      case 1:
        lines.splice(at, 0, lines[below(lines.length)] ?? '');
        break;
      case 2:
        lines.splice(at, 0, line);
        break;
      case 3:
        lines[at] = line.slice(0, place) + mark + line.slice(place);
        break;
      case 4:
        lines[at] = line.replace(/^\s*(?:[-*+>#]+|\d+[.)])?\s*(?:\[.\] )?/, '');
        break;
      case 5:
        lines[at] = ' '.repeat(1 + below(6)) + line;
        break;
      default:
        lines.splice(at, 0, mark);
    }
  }
  return text.slice(0, text.length - body.length) + lines.join('\n');
}

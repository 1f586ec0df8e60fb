import type { Problem } from '../problem';
import { part, replacement } from './fix';
import type { Fix, FixFile } from './fix';

/** Replaces the path that a problem names first, within its link, with what was probably meant. */
export function replacePath({ range, args: [wrong = ''], suggestion }: Problem, file: FixFile): Fix[] {
  const written = file.cut(range);
  if (suggestion === undefined) return [];
  for (const one of [wrong, encodeURI(wrong), wrong.replaceAll(' ', '%20')]) {
    const at = written.lastIndexOf(one);
    if (at >= 0 && one !== '') return [replacement(part(range, file, at, one.length), suggestion)];
  }
  return [];
}

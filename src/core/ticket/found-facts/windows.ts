import type { Stretch } from './found-fact';

/**
 * What a pattern finds near some places of a text: patterns with many words are slow, and most of a text has nothing of
 * the kind.
 * @param places in order. @param margin how many characters around them may belong to what is looked for.
 */
export function matchesNear(
  text: string,
  pattern: RegExp,
  places: readonly Stretch[],
  margin: number,
): (readonly [match: RegExpExecArray, index: number])[] {
  return windowsAround(text, places, margin).flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(pattern)].map((match) => [match, start + match.index] as const),
  );
}

/** Stretches around places, each beginning and ending between words; those that touch are one. */
function windowsAround(text: string, places: readonly Stretch[], margin: number): Stretch[] {
  const windows: { start: number; end: number }[] = [];
  for (const place of places) {
    let start = Math.max(0, place.start - margin);
    let end = Math.min(text.length, place.end + margin);
    const last = windows.at(-1);
    if (last && start <= last.end) start = last.start;
    else for (let steps = 0; steps < margin && start > 0 && isPart(text, start - 1); steps++) start--;
    for (let steps = 0; steps < margin && end < text.length && isPart(text, end); steps++) end++;
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else windows.push({ start, end });
  }
  return windows;
}

function isPart(text: string, at: number): boolean {
  return text.charCodeAt(at) > 32;
}

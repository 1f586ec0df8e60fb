/** All that holds approved texts: replies, and what answers questions before they are asked. The same must be right of both. */
export function textsOf<T>({
  replies,
  anticipations,
}: {
  readonly replies: readonly T[];
  readonly anticipations: readonly T[];
}): readonly T[] {
  return anticipations.length === 0 ? replies : [...replies, ...anticipations];
}

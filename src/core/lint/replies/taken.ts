/**
 * Takes stretches of a text, each character once: asking for all stretches of a pattern takes time that grows with the text alone.
 * @returns what takes a stretch, and says whether all of it was left.
 */
export function taken(text: string): (start: number, length: number) => boolean {
  const isTaken = new Uint8Array(text.length);
  return (start, length) => {
    const stretch = isTaken.subarray(start, start + length);
    if (stretch.includes(1)) return false;
    stretch.fill(1);
    return true;
  };
}

/**
 * The lines of UTF-8 as it arrives. They end at LF or CR LF and nowhere else: `node:readline` also parts them at U+2028,
 * which JSON and messages may hold. A byte order mark is left out; bytes that are no UTF-8 become U+FFFD.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let begun = '';
  for await (const chunk of chunks) {
    const [end = '', ...more] = decoder.decode(chunk, { stream: true }).split('\n');
    begun += end;
    for (const next of more) {
      yield withoutReturn(begun);
      begun = next;
    }
  }
  begun += decoder.decode();
  if (begun !== '') yield withoutReturn(begun);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

import { decodeLine } from '../../core/text/decode';

const lineFeed = 0x0a;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Splits text into lines as it arrives. Lines end at LF or CR LF and nowhere else: `node:readline` also splits at
 * U+2028, which JSON and messages may hold. A byte order mark is dropped. Lines that are not UTF-8 are read as what they
 * most likely are, each by itself; UTF-16 is known by its byte order mark.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let begun = new Uint8Array();
  let isFirst = true;
  let wide: TextDecoder | undefined;
  let wideBegun = '';
  for await (const chunk of chunks) {
    let bytes = begun.length === 0 ? chunk : joined(begun, chunk);
    if (isFirst) {
      if (bytes.length < 3) {
        begun = Uint8Array.from(bytes);
        continue;
      }
      isFirst = false;
      const label = utf16Of(bytes);
      if (label !== undefined) wide = new TextDecoder(label);
      bytes = withoutMark(bytes);
    }
    if (wide) {
      const lines = `${wideBegun}${wide.decode(bytes, { stream: true })}`.split('\n');
      wideBegun = lines.pop() ?? '';
      begun = new Uint8Array();
      yield* lines.map(withoutReturn);
      continue;
    }
    const end = bytes.lastIndexOf(lineFeed) + 1;
    begun = Uint8Array.from(bytes.subarray(end));
    if (end > 0) yield* decodedLines(bytes.subarray(0, end - 1));
  }
  if (wide) {
    wideBegun += wide.decode();
    if (wideBegun !== '') yield withoutReturn(wideBegun);
    return;
  }
  const rest = isFirst ? withoutMark(begun) : begun;
  if (rest.length > 0) yield* decodedLines(rest.at(-1) === lineFeed ? rest.subarray(0, -1) : rest);
}

/** Whole lines, all at once where they are UTF-8. */
function decodedLines(bytes: Uint8Array): string[] {
  try {
    return utf8.decode(bytes).split('\n').map(withoutReturn);
  } catch {
    const lines: string[] = [];
    for (let start = 0; start <= bytes.length;) {
      const at = bytes.indexOf(lineFeed, start);
      const end = at < 0 ? bytes.length : at;
      const line = bytes.subarray(start, end);
      lines.push(withoutReturn(decodeLine(line)));
      start = end + 1;
    }
    return lines;
  }
}

function utf16Of([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

import { decodeLine, utf16LabelOf } from '../../core/text/decode';
import type { Encoding } from '../../core/text/decode';

const lineFeed = 0x0a;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** How many bytes tell how an input is written, unless its first line is shorter. */
const enough = 4;

/** Makes lines of bytes as they arrive. */
interface Splitter {
  /** The lines that are complete with these bytes. */
  next(bytes: Uint8Array): readonly string[];
  /** The last line, which has no end. */
  rest(): readonly string[];
}

/**
 * Splits text into lines as it arrives. Lines end at LF or CR LF and nowhere else: `node:readline` also splits at
 * U+2028, which JSON and messages may hold. A byte order mark is dropped. Lines that are not UTF-8 are read as what they
 * most likely are, each by itself; UTF-16 is known by its byte order mark, or by its zeros.
 * @param told is called once, as soon as lines turn out not to be UTF-8, with what they seem to be.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  told?: (encoding: Encoding) => void,
): AsyncGenerator<string> {
  let splitter: Splitter | undefined;
  let first = new Uint8Array();
  for await (const chunk of chunks) {
    if (splitter) {
      yield* splitter.next(chunk);
      continue;
    }
    first = joined([first, chunk]);
    if (first.length < enough && !first.includes(lineFeed)) continue;
    splitter = splitterFor(first, told);
    yield* splitter.next(withoutMark(first));
  }
  if (!splitter) {
    splitter = splitterFor(first, told);
    yield* splitter.next(withoutMark(first));
  }
  yield* splitter.rest();
}

function splitterFor(beginning: Uint8Array, told?: (encoding: Encoding) => void): Splitter {
  const label = utf16LabelOf(beginning);
  if (label === undefined) return new ByteSplitter(told);
  told?.('UTF-16');
  return new Utf16Splitter(label);
}

class Utf16Splitter implements Splitter {
  readonly #decoder: TextDecoder;
  #begun = '';

  constructor(label: string) {
    this.#decoder = new TextDecoder(label);
  }

  next(bytes: Uint8Array): readonly string[] {
    const lines = this.#decoder.decode(bytes, { stream: true }).split('\n');
    lines[0] = this.#begun + (lines[0] ?? '');
    this.#begun = lines.pop() ?? '';
    return lines.map(withoutReturn);
  }

  rest(): readonly string[] {
    const last = this.#begun + this.#decoder.decode();
    return last === '' ? [] : [withoutReturn(last)];
  }
}

class ByteSplitter implements Splitter {
  /** What has arrived of a line, in pieces: a line may be long. */
  #begun: Uint8Array[] = [];
  #told: ((encoding: Encoding) => void) | undefined;

  constructor(told?: (encoding: Encoding) => void) {
    this.#told = told;
  }

  next(bytes: Uint8Array): readonly string[] {
    const end = bytes.lastIndexOf(lineFeed);
    if (end < 0) {
      this.#begun.push(bytes);
      return [];
    }
    const lines = this.#decoded(joined([...this.#begun, bytes.subarray(0, end)]));
    this.#begun = [bytes.subarray(end + 1)];
    return lines;
  }

  rest(): readonly string[] {
    const last = joined(this.#begun);
    return last.length === 0 ? [] : this.#decoded(last);
  }

  /** Whole lines, all at once where they are UTF-8. */
  #decoded(bytes: Uint8Array): string[] {
    try {
      return strictUtf8.decode(bytes).split('\n').map(withoutReturn);
    } catch {
      const lines: string[] = [];
      for (let start = 0; start <= bytes.length;) {
        const at = bytes.indexOf(lineFeed, start);
        const end = at < 0 ? bytes.length : at;
        const { text, encoding } = decodeLine(bytes.subarray(start, end));
        if (encoding !== 'UTF-8') this.#tell(encoding);
        lines.push(withoutReturn(text));
        start = end + 1;
      }
      return lines;
    }
  }

  #tell(encoding: Encoding): void {
    this.#told?.(encoding);
    this.#told = undefined;
  }
}

/** A mark of UTF-16 is left out by its decoder. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

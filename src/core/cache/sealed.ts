/** What a sealed file begins with. */
const mark = new TextEncoder().encode('SOPGUIDE');
const digestLength = 32;
const numberLength = 4;
/** Bytes hashed at once: hashing begins with a copy, which must not hold up the host. */
const sliceLength = 1024 * 1024;

/**
 * Packs some parts into one file that shows whether it is intact: a SHA-256 digest of the parts comes before them.
 * @param name what the parts are, and in which format: a reader that expects another name gets nothing.
 */
export async function seal(name: string, parts: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  const all = [new TextEncoder().encode(name), ...parts];
  const start = mark.length + digestLength;
  let end = start + numberLength * (all.length + 1);
  const places = all.map((part) => {
    const place = end;
    end = aligned(place + part.length);
    return place;
  });
  const file = new Uint8Array(end);
  const numbers = new DataView(file.buffer);
  numbers.setUint32(start, all.length, true);
  for (const [index, part] of all.entries()) {
    numbers.setUint32(start + numberLength * (index + 1), part.length, true);
    file.set(part, places[index]);
  }
  file.set(mark);
  file.set(await digestOf(file.subarray(start)), mark.length);
  return file;
}

/**
 * The parts of a sealed file, as views of it that begin at multiples of four.
 * @returns undefined for a file that is damaged, or not the one expected.
 */
export async function unseal(name: string, file: Uint8Array): Promise<Uint8Array[] | undefined> {
  const start = mark.length + digestLength;
  if (file.length < start + numberLength || !areEqual(file.subarray(0, mark.length), mark)) return undefined;
  // Numbers must begin at a multiple of four in their buffer; and a Node `Buffer` is not a plain array: its `slice`
  // does not copy.
  const plain = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const own = plain.byteOffset % numberLength === 0 ? plain : plain.slice();
  if (!areEqual(own.subarray(mark.length, start), await digestOf(own.subarray(start)))) return undefined;
  const numbers = new DataView(own.buffer, own.byteOffset, own.byteLength);
  const count = numbers.getUint32(start, true);
  let place = start + numberLength * (count + 1);
  const parts: Uint8Array[] = [];
  for (let index = 0; index < count; index++) {
    const length = numbers.getUint32(start + numberLength * (index + 1), true);
    parts.push(own.subarray(place, place + length));
    place = aligned(place + length);
  }
  const [found, ...rest] = parts;
  return found && areEqual(found, new TextEncoder().encode(name)) ? rest : undefined;
}

function aligned(place: number): number {
  return Math.ceil(place / numberLength) * numberLength;
}

/** The digest of the digests of its slices. */
async function digestOf(bytes: Uint8Array): Promise<Uint8Array> {
  const digests = new Uint8Array(Math.ceil(bytes.length / sliceLength) * digestLength);
  for (let slice = 0; slice * sliceLength < bytes.length; slice++) {
    digests.set(await sha256(bytes.subarray(slice * sliceLength, (slice + 1) * sliceLength)), slice * digestLength);
  }
  return sha256(digests);
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

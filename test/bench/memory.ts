/** Bytes in use, buffers included, without garbage. */
export function memoryUsed(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/**
 * Takes out the garbage: what is measured next then does not pay for what others left.
 * @throws when the process was not started with `--expose-gc`.
 */
export function collectGarbage(): void {
  if (!globalThis.gc) throw new Error('Run with --expose-gc: memory is measured without garbage.');
  // Twice: what the first run finds may hold more.
  globalThis.gc();
  globalThis.gc();
}

// Stands in for node:assert/strict in the browser's host, with the functions specs use there.

/** An assertion that does not hold. */
class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

function show(value: unknown): string {
  if (value === undefined || value instanceof RegExp) return String(value);
  return JSON.stringify(value, undefined, 2);
}

function check(holds: boolean, message: string | undefined, otherwise: () => string): asserts holds {
  if (!holds) throw new AssertionError(message ?? otherwise());
}

function isDeepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (a instanceof Set || a instanceof Map) return isDeepEqual([...a], [...(b as typeof a)]);
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) => key in b && isDeepEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

function assert(value: unknown, message?: string): asserts value {
  check(Boolean(value), message, () => `${show(value)} is not truthy`);
}

assert.ok = assert;

assert.fail = (message = 'Failed'): never => {
  throw new AssertionError(message);
};

assert.equal = (actual: unknown, expected: unknown, message?: string): void => {
  check(Object.is(actual, expected), message, () => `Expected ${show(expected)}, got ${show(actual)}`);
};

assert.notEqual = (actual: unknown, unexpected: unknown, message?: string): void => {
  check(!Object.is(actual, unexpected), message, () => `Got what was not to be: ${show(actual)}`);
};

assert.deepEqual = (actual: unknown, expected: unknown, message?: string): void => {
  check(isDeepEqual(actual, expected), message, () => `Expected ${show(expected)}, got ${show(actual)}`);
};

assert.match = (actual: string, pattern: RegExp, message?: string): void => {
  check(pattern.test(actual), message, () => `${show(actual)} does not match ${show(pattern)}`);
};

assert.doesNotMatch = (actual: string, pattern: RegExp, message?: string): void => {
  check(!pattern.test(actual), message, () => `${show(actual)} matches ${show(pattern)}`);
};

assert.rejects = async (work: Promise<unknown> | (() => Promise<unknown>), pattern?: RegExp): Promise<void> => {
  const error = await (typeof work === 'function' ? work() : work).then(
    () => undefined,
    (reason: unknown) => ({ reason }),
  );
  check(error !== undefined, undefined, () => 'Did not reject');
  if (pattern !== undefined) assert.match(String(error.reason), pattern);
};

// The module it stands in for exports itself as default.
export { assert as default };

/** `1 error`, `2 errors`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `93%`. */
export function percent(share: number, decimals = 0): string {
  return `${(share * 100).toFixed(decimals)}%`;
}

/** A number rounded to at most this many decimals: further digits carry no information. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** A text on one line. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Fills in the placeholders of a text: `{0}` stands for the first argument. One without an argument stays as it is. */
export function filledIn(template: string, args: readonly string[]): string {
  return template.replace(/\{(\d)\}/g, (whole, digit: string) => args[Number(digit)] ?? whole);
}

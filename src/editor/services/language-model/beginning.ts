/** More lines of a text would make a question higher than a window. */
const mostLines = 16;

/** The beginning of a text with its lines, cut between words. */
export function beginningOf(text: string, longest: number): string {
  const lines = text.trim().split('\n');
  const whole = lines.slice(0, mostLines).join('\n').trimEnd();
  if (whole.length <= longest) return lines.length > mostLines ? `${whole}…` : whole;
  const end = whole.slice(0, longest).search(/\s\S*$/);
  return `${whole.slice(0, end > 0 ? end : longest).trimEnd()}…`;
}

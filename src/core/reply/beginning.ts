/** The longest first line that is taken for a greeting. */
const longest = 60;

/** A reply from where it says something: all letters begin with a greeting, and in a list only what comes after tells them apart. */
export function withoutGreeting(text: string): string {
  const [greeting = '', rest = ''] = /^\s*(\S[^\n]*)\n+([^]*)$/.exec(text)?.slice(1) ?? [];
  const isGreeting = greeting.length <= longest && /[:,!]\s*$/.test(greeting);
  return isGreeting && rest.trim() !== '' ? rest.trim() : text;
}

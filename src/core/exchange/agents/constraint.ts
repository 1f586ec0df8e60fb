/** A point that says what must, should, may or must not be done. */
export type Constraint = {
  readonly indent: string;
  /** Its words, Markdown on one line. */
  readonly words: string;
  /** How many lines it takes. */
  readonly lines: number;
} & ({ readonly kind: 'step'; readonly tag: string } | { readonly kind: 'warning' | 'caution' });

const point = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/;
/** Who is told, and the word of RFC 2119, maybe in bold. */
const told =
  /^(?:\*\*|__)?(?:(?:you|(?:the|your) (?:agent|assistant|model))\s+)?(?:\*\*|__)?(MUST NOT|SHALL NOT|SHOULD NOT|MUST|SHALL|REQUIRED|SHOULD|RECOMMENDED|MAY|OPTIONAL)(?![\p{L}\p{N}])(?:\*\*|__)?[\s:,]*(.*)$/su;
/** You, in small or large letters; the words of force are words of force only in large ones. */
const you = /^(\*\*|__)?(you|the agent|the assistant|the model|your agent)(?=\s)/i;
/** When it holds, before who is told: “If the parcel is lost, you MUST …”, “In chats: you SHOULD …”. */
const conditional =
  /^([^]{1,300}?[,:])\s+((?:(?:\*\*|__)?(?:you|(?:the|your) (?:agent|assistant|model)))\s+(?:\*\*|__)?(?:MUST|SHALL|SHOULD|MAY)\b[^]*)$/iu;
/** How we say it ourselves. */
const ours = /^(do exactly this|do this as you judge best|do this)(?: \(([#@\p{L}\p{N}._ -]+)\))?: (.*)$/su;
const ourWarning = /^overlook this( danger)?: (.*)$/su;

/** Reads the point that begins at a line; undefined where it is none, or says nothing of the kind. */
export function constraintAt(lines: readonly string[], at: number): Constraint | undefined {
  const [, indent = '', first = ''] = point.exec(lines[at] ?? '') ?? [];
  const { when, known } = toldIn(first);
  if (!known) return undefined;
  let end = at + 1;
  while (end < lines.length && continues(lines[end] ?? '')) end++;
  const more = lines.slice(at + 1, end).map((line) => line.trim());
  const [, force = '', begun = ''] = known;
  const words = [begun, ...more].filter((line) => line !== '').join(' ');
  if (words === '') return undefined;
  const whole = { indent, lines: end - at };
  if (force.endsWith('NOT')) return { ...whole, ...warningOf(force, words, when) };
  return { ...whole, kind: 'step', ...stepOf(force, words, when) };
}

function toldIn(words: string): { readonly when: string; readonly known: RegExpExecArray | null } {
  const known = (text: string) => told.exec(text.replace(you, (whole) => whole.toLowerCase()));
  const plain = known(words);
  if (plain) return { when: '', known: plain };
  const [, when = '', rest = ''] = conditional.exec(words) ?? [];
  return { when, known: known(rest) };
}

function warningOf(force: string, words: string, when: string): { kind: 'warning' | 'caution'; words: string } {
  const [, danger, own] = ourWarning.exec(words) ?? [];
  if (own !== undefined) return { kind: danger === undefined ? 'warning' : 'caution', words: own };
  return { kind: 'warning', words: behind(when, `${force === 'SHOULD NOT' ? 'Rather do not' : 'Do not'} ${words}`) };
}

function stepOf(force: string, words: string, when: string): { tag: string; words: string } {
  const [, does, about = '', own = words] = ours.exec(words) ?? [];
  const isMust = /^(?:MUST|SHALL|REQUIRED)$/.test(force);
  const isExact = does === undefined ? isMust : does === 'do exactly this';
  const tag = [
    about,
    isExact ? 'protocol' : does === 'do this as you judge best' ? 'discretion' : '',
    force === 'MAY' || force === 'OPTIONAL' ? 'optional' : '',
  ].filter(Boolean);
  // Code at the end would be taken for the tag.
  if (tag.length === 0 && own.endsWith('`')) tag.push('required');
  return {
    tag: tag.join(' '),
    words: does === undefined ? behind(when, own.charAt(0).toUpperCase() + own.slice(1)) : own,
  };
}

/** What is to be done behind when it holds. */
function behind(when: string, words: string): string {
  return when === '' ? words : `${when} ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** Whether a line goes on with the words above it. */
function continues(line: string): boolean {
  return line.trim() !== '' && !/^\s*(?:[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s|>|\||`{3}|~{3}|\*\*Constraints)/.test(line);
}

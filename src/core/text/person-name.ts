import { fold } from './fold';

/** `Ana Ferrer <ana@example.com>`: a name, and an address behind it. */
const withAddress = /^([^<>]*)<([^<>]*)>\s*$/;

/**
 * The forms of what somebody may be called, so that two ways to write one name share at least one: without accents and capital letters,
 * spaces counted once, no `@` before it; of `Ana Ferrer <ana@example.com>` both, of `Ferrer, Ana` the name the other way round, too.
 */
export function formsOfName(said: string): string[] {
  const [, name, address] = withAddress.exec(said) ?? [];
  const parts = name === undefined || address === undefined ? [said] : [name, address];
  return [...new Set(parts.flatMap((part) => [folded(part), folded(turned(part))]))].filter((one) => one !== '');
}

function folded(text: string): string {
  return fold(text.normalize('NFC')).replace(/\s+/gu, ' ').trim().replace(/^@\s*/, '');
}

/** `Ferrer, Ana` as `Ana Ferrer`. */
function turned(name: string): string {
  const [family = '', given, ...more] = name.split(',');
  return given === undefined || more.length > 0 ? name : `${given} ${family}`;
}

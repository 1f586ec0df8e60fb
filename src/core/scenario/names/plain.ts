import { fold } from '../../text/fold';

/** What two texts have in common that people would call the same: letters, without case, accents, and signs around them. */
export function plain(text: string): string {
  return fold(text.normalize('NFC'))
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

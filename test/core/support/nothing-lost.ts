import assert from 'node:assert/strict';
import { random } from '../../bench/random';
import { sampleSops } from '../../fuzz/sample';
import { markdownOfWords } from './markdown-of-words';
import { mutated } from './mutated';
import { missingIn, saidBy, wordsOf, writtenIn } from './said';
import { sopFrom, withFrontMatter } from './sops';

/** Fails unless the words of a made document are in the model or in problems. */
export function assertKeepsMade(seed: number): void {
  const { text, words } = markdownOfWords(random(seed));
  const said = new Set(saidBy(sopFrom(withFrontMatter(text))).flatMap(wordsOf));
  const missing = words.filter((word) => !said.has(word));
  assert.deepEqual(missing, [], `seed ${seed}: ${missing.join()}\n${text}`);
}

/** The same for an SOP of the sample library in which lines, marks and indents were put in, taken out and doubled. */
export function assertKeepsMutated(seed: number): void {
  assertKeeps(mutated(sampleTexts()[seed % sampleTexts().length] ?? '', random(seed)), `seed ${seed}`);
}

/** The same for a text. */
export function assertKeeps(text: string, name: string): void {
  const said = saidBy(sopFrom(text)).flatMap(wordsOf);
  // Where code ends within a word, people read the word as one.
  const [missing = []] = [text, text.replace(/(?<=[\p{L}\p{N}])`(?=[\p{L}\p{N}])/gu, '')]
    .map((written) => missingIn(writtenIn(written), said))
    .sort((a, b) => a.length - b.length);
  assert.deepEqual(missing, [], `${name}: ${missing.join()}\n${text}`);
}

let texts: readonly string[] | undefined;

function sampleTexts(): readonly string[] {
  texts ??= sampleSops().map(({ text }) => text);
  return texts;
}

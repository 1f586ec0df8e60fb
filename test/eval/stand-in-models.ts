import type { ModelRequest } from '../../src/core/assistant/asking/model-request';
import { stemOf, stemmedLanguages } from '../../src/core/language/stem';
import { isStopWord } from '../../src/core/language/stop-words';
import { wordsOf } from '../../src/core/language/words';

/**
 * What stands in for a language model in measurements: a function of what it is asked. None of them is one, and no figure got with them
 * says how well any would do.
 */
export interface StandInModel {
  readonly name: string;
  /** @param right the ids that a person marked; only one that measures what could be reached at best looks at them. */
  readonly answer: (request: ModelRequest & { readonly ids: readonly string[] }, right: readonly string[]) => string;
}

/** Chooses the procedure whose title and summary have most stems of the message, and says these words decided. */
export const wordOverlap: StandInModel = {
  name: 'stand-in: word overlap',
  answer: ({ data }) => {
    const { message, procedures } = dataOf(data);
    const stems = (text: string) => new Set(wordsOf(text).flatMap(({ key }) => stemsOf(key)));
    const asked = wordsOf(message).filter(({ key }) => stemsOf(key).length > 0);
    const scored = procedures.map(({ number, title, summary }) => {
      const own = stems(`${title} ${summary}`);
      const shared = asked.filter(({ key }) => stemsOf(key).some((one) => own.has(one)));
      return { number, shared, count: new Set(shared.map(({ key }) => key)).size };
    });
    const [best] = scored.sort((a, b) => b.count - a.count || a.number - b.number);
    const [first] = best?.shared ?? [];
    if (!best || !first) return JSON.stringify({ choices: [] });
    const words = [message.slice(first.start, first.end)];
    return JSON.stringify({ choices: [{ number: best.number, words }] });
  },
};

/** Chooses what a person marked wherever it is among the ten: no model could do better. */
export const marks: StandInModel = {
  name: 'stand-in: the marks',
  answer: ({ data, ids }, right) => {
    const { message } = dataOf(data);
    const words = wordsOf(message.replace(/\[[A-Z0-9_]+\]/g, (found) => ' '.repeat(found.length)));
    const word = words.find(({ key }) => stemsOf(key).length > 0);
    const number = ids.findIndex((id) => right.includes(id)) + 1;
    return JSON.stringify({
      choices: number > 0 && word ? [{ number, words: [message.slice(word.start, word.end)] }] : [],
    });
  },
};

const rubbish: readonly string[] = [
  '',
  'Sorry, I cannot assist with that.',
  '{"choices":[{"number":1,"words":["words that nobody wrote in any message"]}]}',
  '{"choices":[{"number":11,"words":["a"]}]}',
  '{"choices":[{"number":"1","words":["a"]}]}',
  '{"choices":[{"number":1,"words":[]}]}',
  'I choose 1. {"choices":[{"number":1,"words":["a"]}]}',
  '{"choices":[{"number":1',
  '[1, 2]',
];

/** Answers nothing that was asked for: what is suggested must stay as it is. */
export const garbage: StandInModel = {
  name: 'stand-in: garbage',
  answer: ({ data }) => rubbish[data.length % rubbish.length]!,
};

interface Data {
  readonly message: string;
  readonly procedures: readonly { readonly number: number; readonly title: string; readonly summary: string }[];
}

function dataOf(data: string): Data {
  return JSON.parse(data) as Data;
}

function stemsOf(key: string): string[] {
  return stemmedLanguages.every((language) => !isStopWord(key, language))
    ? stemmedLanguages.map((language) => stemOf(key, language))
    : [];
}

import { fold } from '../../text/fold';
import { accepts } from '../accepts';
import { isCue, variableCues } from './cue-words';
import type { FactLibrary } from './fact-library';
import type { FoundFact, Stretch } from './found-fact';
import { variableKinds } from './variable-kinds';

/** How many characters before a link may say what it leads to. */
const before = 80;

/** Links that are values of variables, where words before them, or in them, say so. */
export function findLinks(text: string, addresses: readonly Stretch[], config: FactLibrary): FoundFact[] {
  const names = [...variableKinds(config)].filter(([, kind]) => kind === 'link').map(([name]) => name);
  const cues = variableCues(config);
  return addresses.flatMap(({ start, end }) => {
    const value = text.slice(start, end).replace(/[.,;:!?)\]]+$/, '');
    const around = fold(text.slice(Math.max(0, start - before), start) + value).split(/[^\p{L}\p{N}]+/u);
    const fitting = names.filter(
      (name) =>
        accepts(config.variables.get(name), value) && around.some((word) => isCue(word, cues.get(name) ?? new Set())),
    );
    const [variable] = fitting;
    return variable !== undefined && fitting.length === 1
      ? [{ variable, value, start, end: start + value.length }]
      : [];
  });
}

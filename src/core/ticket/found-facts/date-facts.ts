import type { FactLibrary } from './fact-library';
import { accepts } from '../accepts';
import { isCue, variableCues } from './cue-words';
import type { FoundDate } from './dates';
import type { FoundFact } from './found-fact';
import { variableKinds } from './variable-kinds';
import { wordAfter } from './words';
import type { MessageWord } from './words';

/** How far words speak for a date, in words. */
const before = 6;

/** The variables that dates are meant for: what words right before say, else just `date`. */
export function dateFacts(
  words: readonly MessageWord[],
  dates: readonly FoundDate[],
  config: FactLibrary,
): FoundFact[] {
  const names = [...variableKinds(config)].filter(([, kind]) => kind === 'date').map(([name]) => name);
  const cues = variableCues(config);
  return dates.map(({ day, start, end }) => {
    const next = wordAfter(words, start);
    const near = words.slice(Math.max(0, next - before), next).filter(({ clause }) => clause === words[next]?.clause);
    const fitting = names.flatMap((variable) => {
      const at = near.findLastIndex(({ key }) => isCue(key, cues.get(variable) ?? new Set()));
      const value = formsOf(day).find((form) => accepts(config.variables.get(variable), form));
      return at >= 0 && value !== undefined ? [{ variable, value, at }] : [];
    });
    const [best, other] = fitting.sort((a, b) => b.at - a.at);
    const { variable, value } = best && best.at !== other?.at ? best : { variable: 'date', value: day };
    return { variable, value, start, end };
  });
}

/** How a variable may want its dates written. */
function formsOf(day: string): string[] {
  const [year = '', month = '', date = ''] = day.split('-');
  const short = year.slice(2);
  return [
    day,
    ...['/', '-', '.'].flatMap((sign) => [[date, month, year].join(sign), [date, month, short].join(sign)]),
    [Number(date), Number(month), year].join('/'),
  ];
}

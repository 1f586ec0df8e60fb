/** Words that follow numbers of a kind, in the three languages: a number alone says nothing without one of them. */
const kinds: readonly (readonly string[])[] = [
  ['minuto', 'minutos', 'minut', 'minuts', 'minute', 'minutes'],
  ['hora', 'horas', 'hores', 'hour', 'hours'],
  ['día', 'días', 'dia', 'dies', 'day', 'days'],
  ['semana', 'semanas', 'setmana', 'setmanes', 'week', 'weeks'],
  ['mes', 'meses', 'mesos', 'month', 'months'],
  ['año', 'años', 'any', 'anys', 'year', 'years'],
];

/** Names of constants are often written without accents. */
const byName = new Map(
  kinds.flatMap((words) => words.flatMap((word) => [word, bare(word)].map((one) => [one, words] as const))),
);

function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The words that follow the number of a constant, by its name: of `return.days` “días”, “dies”, “days” and so on. */
export function unitsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[._-]/)
    .flatMap((part) => byName.get(part) ?? []);
}

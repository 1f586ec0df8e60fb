/** Months, each by its number, in Spanish, Catalan and English, folded. */
const monthNames: readonly string[] = [
  'enero ene gener gen january jan',
  'febrero feb febrer february',
  'marzo mar març marc march',
  'abril abr april apr',
  'mayo may maig mai',
  'junio jun juny june',
  'julio jul juliol july',
  'agosto ago agost ag august aug',
  'septiembre setiembre sep sept setembre september',
  'octubre oct october',
  'noviembre nov novembre november',
  'diciembre dic desembre december dec',
];
/** Days of the week from Sunday on. */
const weekdayNames: readonly string[] = [
  'domingo diumenge sunday',
  'lunes dilluns monday',
  'martes dimarts tuesday',
  'miercoles dimecres wednesday',
  'jueves dijous thursday',
  'viernes divendres friday',
  'sabado dissabte saturday',
];
/** Days by how far they are from today. */
const relativeNames: Readonly<Record<string, number>> = {
  'the day before yesterday': -2,
  'day before yesterday': -2,
  'antes de ayer': -2,
  anteayer: -2,
  antier: -2,
  "abans-d'ahir": -2,
  "abans d'ahir": -2,
  'despus-ahir': -2,
  anoche: -1,
  anit: -1,
  'ahir a la nit': -1,
  'ayer por la noche': -1,
  'last night': -1,
  ayer: -1,
  ahir: -1,
  yesterday: -1,
  'esta manana': 0,
  'aquest mati': 0,
  'this morning': 0,
  hoy: 0,
  avui: 0,
  today: 0,
  'pasado manana': 2,
  'dema passat': 2,
  'passat dema': 2,
  'the day after tomorrow': 2,
  'day after tomorrow': 2,
  manana: 1,
  dema: 1,
  tomorrow: 1,
};
/** Lengths of time by their names: in days, or in months. */
const periodNames: readonly (readonly [names: string, unit: 'day' | 'month', count: number])[] = [
  ['dia dias dies day days', 'day', 1],
  ['semana semanas setmana setmanes week weeks', 'day', 7],
  ['quincena quincenas fortnight fortnights', 'day', 14],
  ['mes meses mesos month months', 'month', 1],
  ['ano anos any anys year years', 'month', 12],
];

export const months = byWord(monthNames);
export const weekdays = byWord(weekdayNames);
export const relativeDays: ReadonlyMap<string, number> = new Map(Object.entries(relativeNames));
export const periods: ReadonlyMap<string, { readonly unit: 'day' | 'month'; readonly count: number }> = new Map(
  periodNames.flatMap(([names, unit, count]) => names.split(' ').map((name) => [name, { unit, count }] as const)),
);

function byWord(rows: readonly string[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((row, at) => row.split(' ').map((word) => [word, at] as const)));
}

/** Words as alternatives of a regular expression, the longest first. */
export function anyOf(words: Iterable<string>): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;
}

/** What a flowchart says besides the words of its SOP, by language. `{0}` and `{1}` stand for what is filled in. */
const words = {
  en: {
    start: 'Start',
    end: 'End',
    optional: 'optional',
    protocol: 'protocol',
    discretion: 'discretion',
    minutes: '{0} min',
    hours: '{0} h',
    days: '{0} d',
    sop: 'Other SOP',
    link: 'Website',
    otherwise: 'Otherwise',
    unreached: 'no answer leads here',
    noSteps: 'Only text: no steps',
    untitled: 'Beginning',
    goBack: 'back to {0}',
    then: 'Then',
    after: 'then {0}',
    done: 'done',
    skipped: 'skipped',
    next: 'next',
    off: 'not taken',
    steps: '{0} steps',
    step: '1 step',
    question: 'Question: {0}',
    flow: 'Flowchart: {0}',
  },
  es: {
    start: 'Inicio',
    end: 'Fin',
    optional: 'opcional',
    protocol: 'protocolo',
    discretion: 'a criterio del agente',
    minutes: '{0} min',
    hours: '{0} h',
    days: '{0} d',
    sop: 'Otro procedimiento',
    link: 'Sitio web',
    otherwise: 'En otro caso',
    unreached: 'ninguna respuesta lleva aquí',
    noSteps: 'Solo texto: sin pasos',
    untitled: 'Comienzo',
    goBack: 'volver a {0}',
    then: 'Después',
    after: 'después {0}',
    done: 'hecho',
    skipped: 'omitido',
    next: 'siguiente',
    off: 'no se sigue',
    steps: '{0} pasos',
    step: '1 paso',
    question: 'Pregunta: {0}',
    flow: 'Diagrama de flujo: {0}',
  },
  ca: {
    start: 'Inici',
    end: 'Fi',
    optional: 'opcional',
    protocol: 'protocol',
    discretion: "a criteri de l'agent",
    minutes: '{0} min',
    hours: '{0} h',
    days: '{0} d',
    sop: 'Un altre procediment',
    link: 'Lloc web',
    otherwise: 'En un altre cas',
    unreached: 'cap resposta no porta aquí',
    noSteps: 'Només text: sense passos',
    untitled: 'Començament',
    goBack: 'tornar a {0}',
    then: 'Després',
    after: 'després {0}',
    done: 'fet',
    skipped: 'omès',
    next: 'següent',
    off: 'no se segueix',
    steps: '{0} passos',
    step: '1 pas',
    question: 'Pregunta: {0}',
    flow: 'Diagrama de flux: {0}',
  },
} as const;

type Word = keyof (typeof words)['en'];

/** Says something of a flowchart in one language. */
export type Say = (word: Word, ...args: readonly (string | number)[]) => string;

/** The languages a flowchart speaks. */
export const chartLanguages = Object.keys(words);

/** The first of some languages that flowcharts speak, otherwise English. */
export function languageSpoken(languages: readonly (string | undefined)[]): keyof typeof words {
  const spoken = languages
    .map((language) => language?.toLowerCase().split('-')[0])
    .find((language): language is keyof typeof words => language !== undefined && Object.hasOwn(words, language));
  return spoken ?? 'en';
}

/** What flowcharts say in the first of some languages that they speak, otherwise in English. */
export function sayIn(languages: readonly (string | undefined)[]): Say {
  const texts = words[languageSpoken(languages)];
  return (word, ...args) => texts[word].replace(/\{(\d)\}/g, (whole, at: string) => String(args[Number(at)] ?? whole));
}

/** A duration of a step, such as `5 min`. */
export function durationIn(say: Say, minutes: number): string {
  if (minutes % (24 * 60) === 0) return say('days', minutes / (24 * 60));
  return minutes % 60 === 0 ? say('hours', minutes / 60) : say('minutes', minutes);
}

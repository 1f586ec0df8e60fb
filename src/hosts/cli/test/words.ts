import { suggestionTemplate } from '../../../core/lint/finding';
import { failureWords } from '../../../core/scenario/run/failure';
import type { Failure } from '../../../core/scenario/run/failure';
import type { CliHost } from '../host';
import type { MessageLanguage } from '../message-languages';
import { translationsIn, Words } from '../words';
import type { OwnTexts } from '../words';

/** What the command says besides what checks and failures say. */
const english = {
  tests: '{0} test|{0} tests',
  files: '{0} file|{0} files',
  problems: '{0} problem|{0} problems',
  failedTests: '{0} failed',
  passedTests: '{0} passed',
  allPassed: 'all passed',
  summary: '{0} in {1} of {2}: {3}.',
  noTests: 'There are no tests in {0}: names of their files end in .test.yml.',
  failed: 'failed “{0}”',
  readable: 'The file can be read',
  sops: '{0} SOP|{0} SOPs',
  notWalked: 'not walked: {0}',
  step: 'step “{0}”',
  answer: 'answer “{0}” to #{1}',
  reply: 'reply “{0}”',
  text: 'reply “{0}” in {1}',
  share: '{0} of {1} ({2})',
  steps: 'steps {0}',
  noSteps: 'no steps',
  answers: 'answers {0}',
  noAnswers: 'no answers',
  replies: 'replies {0}',
  noReplies: 'no replies',
  texts: 'texts {0}',
  noTexts: 'no texts',
  meant: '“{0}” has no library.yml, but “{1}” has: the tests of this library are run.',
  waiting: 'Waiting for changes. Press Ctrl+C to end.',
};

type Text = keyof typeof english;

const spanish: Readonly<Record<Text, string>> = {
  tests: '{0} prueba|{0} pruebas',
  files: '{0} archivo|{0} archivos',
  problems: '{0} problema|{0} problemas',
  failedTests: '{0} no superada|{0} no superadas',
  passedTests: '{0} superada|{0} superadas',
  allPassed: 'todas superadas',
  summary: '{0} en {1} de {2}: {3}.',
  noTests: 'No hay pruebas en {0}: los nombres de sus archivos terminan en .test.yml.',
  failed: 'no superada «{0}»',
  readable: 'El archivo se puede leer',
  sops: '{0} procedimiento|{0} procedimientos',
  notWalked: 'sin recorrer: {0}',
  step: 'paso «{0}»',
  answer: 'respuesta «{0}» a #{1}',
  reply: 'respuesta al cliente «{0}»',
  text: 'respuesta al cliente «{0}» en {1}',
  share: '{0} de {1} ({2})',
  steps: 'pasos {0}',
  noSteps: 'ningún paso',
  answers: 'respuestas a preguntas {0}',
  noAnswers: 'ninguna respuesta a preguntas',
  replies: 'respuestas al cliente {0}',
  noReplies: 'ninguna respuesta al cliente',
  texts: 'textos {0}',
  noTexts: 'ningún texto',
  meant: '«{0}» no tiene library.yml, pero «{1}» sí: se ejecutan las pruebas de esta biblioteca.',
  waiting: 'Esperando cambios. Pulse Ctrl+C para terminar.',
};

const catalan: Readonly<Record<Text, string>> = {
  tests: '{0} prova|{0} proves',
  files: '{0} fitxer|{0} fitxers',
  problems: '{0} problema|{0} problemes',
  failedTests: '{0} no superada|{0} no superades',
  passedTests: '{0} superada|{0} superades',
  allPassed: 'totes superades',
  summary: '{0} en {1} de {2}: {3}.',
  noTests: 'No hi ha proves a {0}: els noms dels fitxers acaben en .test.yml.',
  failed: 'no superada «{0}»',
  readable: 'El fitxer es pot llegir',
  sops: '{0} procediment|{0} procediments',
  notWalked: 'sense recórrer: {0}',
  step: 'pas «{0}»',
  answer: 'resposta «{0}» a #{1}',
  reply: 'resposta al client «{0}»',
  text: 'resposta al client «{0}» en {1}',
  share: '{0} de {1} ({2})',
  steps: 'passos {0}',
  noSteps: 'cap pas',
  answers: 'respostes a preguntes {0}',
  noAnswers: 'cap resposta a preguntes',
  replies: 'respostes al client {0}',
  noReplies: 'cap resposta al client',
  texts: 'textos {0}',
  noTexts: 'cap text',
  meant: '«{0}» no té library.yml, però «{1}» sí: s’executen les proves d’aquesta biblioteca.',
  waiting: 'S’esperen canvis. Premeu Ctrl+C per acabar.',
};

const own: OwnTexts<Text> = { en: english, es: spanish, ca: catalan };

/** What `test` says, in one language. */
export class TestWords extends Words<Text> {
  /** What a failure says. */
  failure(failure: Failure): string {
    const message = this.translated(failure.message);
    return failureWords({ ...failure, message }, this.translated(suggestionTemplate));
  }
}

/** The words of a language. @throws Error that says what to do when its translations cannot be read. */
export async function wordsIn(host: CliHost, lang: MessageLanguage): Promise<TestWords> {
  return new TestWords(own[lang], await translationsIn(host, lang));
}

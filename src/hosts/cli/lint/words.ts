import type { Fix } from '../../../core/lint/fix';
import { fixTitles } from '../../../core/lint/fix';
import { kindOf } from '../../../core/lint/kinds';
import { filledIn } from '../../../core/text/placeholders';
import type { CliHost } from '../host';
import type { MessageLanguage } from '../message-languages';
import { translationsIn, Words } from '../words';
import type { OwnTexts } from '../words';

/** What the command says besides what the checks say. */
const english = {
  sops: '{0} SOP|{0} SOPs',
  in: '{0} in {1}: {2}.',
  none: 'no problems',
  error: '{0} error|{0} errors',
  warning: '{0} warning|{0} warnings',
  information: '{0} note|{0} notes',
  mended: '{0} problem fixed|{0} problems fixed',
  mendable: '{0} problem would be fixed|{0} problems would be fixed',
  fixed: '{0} fixed {1} {2}',
  since: '{0} ({1} since {2})',
  changed: '{0} file changed|{0} files changed',
  notFixed: '{0} could not be fixed. Check that you may write it. Reason: {1}',
  tooMany: 'There are more warnings ({0}) than --max-warnings lets pass ({1}).',
  meant: '“{0}” has no library.yml, but “{1}” has: this is the library that is checked.',
};

type Text = keyof typeof english;

const spanish: Readonly<Record<Text, string>> = {
  sops: '{0} procedimiento|{0} procedimientos',
  in: '{0} en {1}: {2}.',
  none: 'ningún problema',
  error: '{0} error|{0} errores',
  warning: '{0} aviso|{0} avisos',
  information: '{0} nota|{0} notas',
  mended: '{0} problema corregido|{0} problemas corregidos',
  mendable: 'se corregiría {0} problema|se corregirían {0} problemas',
  fixed: '{0} corregido {1} {2}',
  since: '{0} ({1} desde {2})',
  changed: '{0} archivo cambiado|{0} archivos cambiados',
  notFixed: 'No se ha podido corregir {0}. Compruebe que puede escribir en él. Motivo: {1}',
  tooMany: 'Hay más avisos ({0}) de los que deja pasar --max-warnings ({1}).',
  meant: '«{0}» no tiene library.yml, pero «{1}» sí: se comprueba esta biblioteca.',
};

const catalan: Readonly<Record<Text, string>> = {
  sops: '{0} procediment|{0} procediments',
  in: '{0} a {1}: {2}.',
  none: 'cap problema',
  error: '{0} error|{0} errors',
  warning: '{0} avís|{0} avisos',
  information: '{0} nota|{0} notes',
  mended: '{0} problema corregit|{0} problemes corregits',
  mendable: 'es corregiria {0} problema|es corregirien {0} problemes',
  fixed: '{0} corregit {1} {2}',
  since: '{0} ({1} des de {2})',
  changed: '{0} fitxer canviat|{0} fitxers canviats',
  notFixed: 'No s’ha pogut corregir {0}. Comproveu que hi podeu escriure. Motiu: {1}',
  tooMany: 'Hi ha més avisos ({0}) dels que deixa passar --max-warnings ({1}).',
  meant: '«{0}» no té library.yml, però «{1}» sí: es comprova aquesta biblioteca.',
};

const own: OwnTexts<Text> = { en: english, es: spanish, ca: catalan };

/** What `lint` says, in one language. */
export class LintWords extends Words<Text> {
  /** What is said of a code, whatever it is found in: the places of what differs each time are left open. */
  code(code: string): string {
    return this.translated(kindOf(code).message).replace(/\{\d\}/g, '…');
  }

  /** What a fix does. */
  fix({ title, args }: Pick<Fix, 'title' | 'args'>): string {
    return filledIn(this.translated(fixTitles[title]), args);
  }
}

/** The words of a language. @throws Error that says what to do when its translations cannot be read. */
export async function wordsIn(host: CliHost, lang: MessageLanguage): Promise<LintWords> {
  return new LintWords(own[lang], await translationsIn(host, lang));
}

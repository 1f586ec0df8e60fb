import { namedLanguage } from '../../language/code';
import { fold } from '../../text/fold';
import { nearest } from '../../text/nearest';
import { mistypedName } from './near-name';

/** What the usual values of facts are called, by fact and value, without accents. */
const usual: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  channel: {
    email: 'mail e-mail emails e-mails correo correo-electronico correu correu-electronic',
    chat: 'chats xat live-chat livechat webchat chat-web xat-web',
    phone: 'telefono telefon tel call calls llamada trucada telephone',
    social: 'redes redes-sociales xarxes xarxes-socials rrss social-media',
  },
  priority: {
    low: 'baja baixa bajo baix',
    normal: 'media mitjana medium',
    high: 'alta alto alt elevada',
    urgent: 'urgente critical critica critico',
  },
};

/**
 * The usual value of a fact that was probably meant by another. Teams have values of their own, so no other value is wrong.
 * @returns undefined when it is one of the usual values, or comes near none.
 */
export function usualValueMeant(fact: string, text: string): string | undefined {
  if (fact === 'lang') return languageMeant(text);
  const values = usual[fact];
  if (!values || Object.hasOwn(values, wordOf(text))) return undefined;
  return valueCalled(fact, text) ?? mistypedName(text, Object.keys(values));
}

/** Whether it is another word for a usual value, such as one of another language: a team may well say so. */
export function isUsualValueCalled(fact: string, text: string): boolean {
  return valueCalled(fact, text) !== undefined;
}

/** The values that a fact usually has; of languages there are too many. */
export function usualValuesOf(fact: string): readonly string[] {
  return Object.keys(usual[fact] ?? {});
}

/** The values that a fact usually has, for a message. */
export function usualValues(fact: string): string {
  return fact === 'lang' ? 'es, ca, en, …' : usualValuesOf(fact).join(', ');
}

function valueCalled(fact: string, text: string): string | undefined {
  const word = wordOf(text);
  return Object.entries(usual[fact] ?? {}).find(([, words]) => words.split(' ').includes(word))?.[0];
}

function wordOf(text: string): string {
  return fold(text.trim()).replace(/[\s_]+/g, '-');
}

/** The names people have for facts, which are in English. */
const factNames: Readonly<Record<string, string>> = {
  channel: 'canal canales canals',
  lang: 'language idioma idiomas lengua llengua lenguaje llenguatge',
  priority: 'prioridad prioritat',
  tag: 'etiqueta etiquetas etiquetes',
};

/** The usual fact that is meant by a word of another language. */
export function usualFactMeant(word: string): string | undefined {
  const own = fold(word);
  return Object.entries(factNames).find(([, words]) => words.split(' ').includes(own))?.[0];
}

function languageMeant(text: string): string | undefined {
  const named = namedLanguage(text);
  if (named) return named.isWritten ? undefined : named.tag;
  return nearest(text, ['es', 'ca', 'en']);
}

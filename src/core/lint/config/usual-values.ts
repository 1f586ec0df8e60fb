import { namedLanguage } from '../../language/code';
import { fold } from '../../text/fold';
import { nearest } from '../../text/nearest';
import { mistypedName } from './near-name';

/** What the usual values of facts are called, by fact and value, without accents. */
const usual: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  channel: {
    email: 'mail e-mail correo correo-electronico correu correu-electronic',
    chat: 'xat live-chat webchat chat-web xat-web',
    phone: 'telefono telefon call llamada trucada telephone',
    social: 'redes redes-sociales xarxes xarxes-socials social-media',
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
  if (!values) return undefined;
  const word = fold(text.trim()).replace(/[\s_]+/g, '-');
  if (Object.hasOwn(values, word)) return undefined;
  const called = Object.entries(values).find(([, words]) => words.split(' ').includes(word));
  return called?.[0] ?? mistypedName(text, Object.keys(values));
}

/** The values that a fact usually has, for a message. */
export function usualValues(fact: string): string {
  return fact === 'lang' ? 'es, ca, en, …' : Object.keys(usual[fact] ?? {}).join(', ');
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

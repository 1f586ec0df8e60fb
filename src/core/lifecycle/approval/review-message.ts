import { beginningOf } from '../../text/excerpts';
import type { Change } from '../changes/difference';
import { changeWords } from '../words/change-words';
import { changeLanguage } from '../words/languages';
import { sayOfChanges } from '../words/texts';
import type { ChangeLanguage } from '../words/languages';

/** Why somebody is asked to look through an SOP. */
export type ReviewReason =
  | { readonly why: 'new' }
  /** What differs from what was approved; nothing where that is not known. */
  | { readonly why: 'changed'; readonly changes: readonly Change[] }
  /** The day on which its review was, or is, due. */
  | { readonly why: 'due'; readonly on: string }
  /** Somebody wants to know whether it is still right. */
  | { readonly why: 'asked' };

/** What is asked of whom. */
export interface ReviewRequest {
  readonly title: string;
  /** Who is asked, and who asks, by name. */
  readonly to: string;
  readonly from: string | undefined;
  readonly reason: ReviewReason;
  /** Where the file of the SOP is, as both know it. */
  readonly place: string;
}

/** The longest words that are quoted of one. */
const mostWords = 100;

interface Words {
  readonly subject: string;
  readonly hello: string;
  readonly asks: string;
  readonly why: Readonly<Record<ReviewReason['why'], string>>;
  readonly changes: string;
  readonly more: string;
  readonly where: string;
  readonly how: string;
  readonly thanks: string;
}

const words: Readonly<Record<ChangeLanguage, Words>> = {
  en: {
    subject: 'To be reviewed: {0}',
    hello: 'Hello {0},',
    asks: 'please review the SOP “{0}”.',
    why: {
      new: 'It is new, and nobody has approved it yet.',
      changed: 'It has changed since it was approved.',
      due: 'The day of its review is {0}.',
      asked: 'Is it still right as it is?',
    },
    changes: 'What has changed:',
    more: '… and {0} more',
    where: 'Where it is: {0}',
    how: 'You find it in VS Code under “Reviews”: approve it there, or request changes.',
    thanks: 'Thank you',
  },
  es: {
    subject: 'Para revisar: {0}',
    hello: 'Hola, {0}:',
    asks: 'le pido que revise el procedimiento «{0}».',
    why: {
      new: 'Es nuevo y nadie lo ha aprobado todavía.',
      changed: 'Ha cambiado desde que se aprobó.',
      due: 'El día de su revisión es el {0}.',
      asked: '¿Sigue siendo correcto tal como está?',
    },
    changes: 'Qué ha cambiado:',
    more: '… y {0} más',
    where: 'Dónde está: {0}',
    how: 'En VS Code lo tiene en la vista «Revisiones»: apruébelo allí o pida cambios.',
    thanks: 'Gracias',
  },
  ca: {
    subject: 'Per revisar: {0}',
    hello: 'Hola, {0}:',
    asks: 'us demano que reviseu el procediment «{0}».',
    why: {
      new: 'És nou i ningú no l’ha aprovat encara.',
      changed: 'Ha canviat des que es va aprovar.',
      due: 'El dia de la revisió és el {0}.',
      asked: 'Continua sent correcte tal com està?',
    },
    changes: 'Què ha canviat:',
    more: '… i {0} més',
    where: 'On és: {0}',
    how: 'A VS Code el teniu a la vista «Revisions»: aproveu-lo allà o demaneu canvis.',
    thanks: 'Gràcies',
  },
};

/**
 * The message by which somebody is asked to review an SOP: which, why, what has changed in it, and where it is.
 * @param lang the language of the library; English where there are no words in it.
 * @param mostNamed so many changes are named.
 */
export function reviewMessage(
  { title, to, from, reason, place }: ReviewRequest,
  lang: string | undefined,
  mostNamed = 12,
): { readonly subject: string; readonly body: string } {
  const base = changeLanguage(lang);
  const speaker = { say: sayOfChanges(base), roleName: (role: string) => role };
  const said = words[base];
  const why = filled(said.why[reason.why], reason.why === 'due' ? dayIn(reason.on, base) : '');
  const changes = reason.why === 'changed' ? reason.changes : [];
  const lines = changes
    .slice(0, mostNamed)
    .map((one) => `- ${beginningOf(changeWords(one, speaker).label, mostWords)}`);
  const more = changes.length - mostNamed;
  const parts = [
    filled(said.hello, to),
    `${filled(said.asks, title)} ${why}`,
    lines.length === 0 && more <= 0
      ? ''
      : [said.changes, ...lines, ...(more > 0 ? [filled(said.more, String(more))] : [])].join('\n'),
    [filled(said.where, place), said.how].join('\n'),
    [said.thanks, from ?? ''].filter(Boolean).join(',\n'),
  ];
  return { subject: filled(said.subject, title), body: parts.filter(Boolean).join('\n\n') };
}

function filled(template: string, value: string): string {
  return template.replace('{0}', () => value);
}

function dayIn(day: string, lang: string): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

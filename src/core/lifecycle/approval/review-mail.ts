import { reviewMessage } from './review-message';
import type { ReviewRequest } from './review-message';

/** What is taken for an address of mail: nothing in it could be read as another part of a `mailto:`. */
const mail = /^[^\s@<>"',;:?&%#]+@[^\s@<>"',;:?&%#]+\.[^\s@<>"',;:?&%#]+$/;
/** The longest address that is opened: Windows opens none of 2 083 characters (INTERNET_MAX_URL_LENGTH) and more. */
export const longestMail = 2000;
/** So many changes are named at most. */
const mostNamed = 12;

/**
 * The address (`mailto:`) of a mail by which somebody is asked to review an SOP, with as many changes named as it has room for; undefined
 * where their contact is no address of mail, or the mail would be too long.
 * @param lang the language of the library.
 */
export function reviewMail(contact: string, request: ReviewRequest, lang: string | undefined): string | undefined {
  const address = contact.trim();
  if (!mail.test(address)) return undefined;
  for (let named = mostNamed; named >= 0; named--) {
    const { subject, body } = reviewMessage(request, lang, named);
    const lines = body.replaceAll('\n', '\r\n');
    const uri = `mailto:${address}?subject=${encoded(subject)}&body=${encoded(lines)}`;
    if (uri.length <= longestMail) return uri;
  }
  return undefined;
}

/** A text as a part of an address; half a sign, which none has, as a sign that stands for it. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

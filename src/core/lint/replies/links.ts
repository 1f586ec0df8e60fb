import type { Problem } from '../../problem';
import type { Fix, FixFile } from '../fix';
import { replacement } from '../fix';
import { site } from '../library/broken-link';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { taken } from './taken';
import { approvedTexts } from './texts';
import type { ApprovedText } from './texts';

const broken: ProblemKind = {
  code: 'reply.link-broken',
  severity: 'warning',
  message: '“{0}” is not an address that a customer can open. Write it in full, such as https://shop.com/returns.',
  fix: replaceWhole,
};
const leftover: ProblemKind = {
  code: 'reply.link-leftover',
  severity: 'warning',
  message: '“{0}” was written for an example or a test: customers find nothing there. Write the address that is meant.',
};
const inside: ProblemKind = {
  code: 'reply.link-inside',
  severity: 'warning',
  message:
    '“{0}” is a file that customers cannot open. Put a link to it beside this text, so that it goes out with the reply, or write a web address.',
};
const mailBroken: ProblemKind = {
  code: 'reply.mail-broken',
  severity: 'warning',
  message: '“{0}” is not a valid e-mail address. Correct it.',
  fix: replaceWhole,
};

/** How many are told of one SOP. */
const most = 100;

/** What may be an address on the web: with a scheme, if only nearly, or behind the words of a link. */
const webAddress =
  /(?<![\p{L}\p{N}])(?:(?:https?|htt?ps?|hhtps?|htpps?|http?s)(?::\/{0,4}|;\/\/|\/\/))[^\s<>"“”«»]*/giu;
const linkTarget = /\]\(\s*<?((?:[^()\s<>]|\([^()\s]*\))+)>?\s*\)/g;
const filePath = /(?<![\p{L}\p{N}])(?:file:\/{2,3}|smb:\/\/|[A-Z]:\\|\\\\[\w.-]+\\)[^\s<>"“”«»]*/gu;
/** What may be an e-mail address, with a second sign or a comma that does not belong there. */
const mailAddress =
  /(?<![\p{L}\p{N}._%+@/-])[\p{L}\p{N}._%+-]{1,64}@{1,2}[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,6}(?:[,;](?:com|net|org|es|cat|eu|info|fr|pt|it|de|uk)(?![\p{L}\p{N}.]))?/gu;
/** Hosts of documentation (RFC 2606), of the own machine or network, and what people write for any shop. */
const exampleHost =
  /^(?:(?:[^/]+\.)?example\.(?:com|org|net|es|cat)|localhost|[^/]+\.(?:local|localhost|test|invalid|internal)|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|0\.0\.0\.0|(?:www\.)?(?:your|tu|su|la-teva|el-teu)-?(?:site|domain|company|shop|store|web|sitio|dominio|tienda|empresa|botiga|domini)\.[a-z]{2,})$/i;

/** Links and addresses in replies lead where customers can go. */
export const replyLinks: Rule<'library'> = {
  kinds: [broken, leftover, inside, mailBroken],
  *check({ sop }) {
    let told = 0;
    for (const one of approvedTexts(sop)) {
      if (!/https?|htp|hht|\]\(|@|\\|:\/\//i.test(one.text)) continue;
      for (const problem of problemsIn(one)) {
        if (told++ >= most) return;
        yield problem;
      }
    }
  },
};

function* problemsIn(one: ApprovedText): Generator<Problem> {
  // Values are no addresses before they are filled in: a letter stands for each, so that places stay.
  const text = one.text.replace(/\{\{[^{}]*\}\}|\{%[^{}]*?%\}/g, (liquid) => 'x'.repeat(liquid.length));
  const isTaken = taken(text);
  const tell = (kind: ProblemKind, start: number, written: string, meant?: string) =>
    found(kind, one.rangeOf(start, start + written.length), [one.text.slice(start, start + written.length)], meant);
  for (const match of text.matchAll(filePath))
    if (isTaken(match.index, match[0].length)) yield tell(inside, match.index, match[0]);
  for (const match of text.matchAll(linkTarget)) {
    const [whole, target = ''] = match;
    const start = match.index + whole.indexOf(target, 2);
    if (target === '' || /^(?:https?:|tel:|sms:|x+$)/i.test(target) || !isTaken(start, target.length)) continue;
    const address = target.replace(/^mailto:/i, '').replace(/\?.*$/, '');
    if (/^mailto:/i.test(target)) {
      if (!isMail(address)) yield tell(mailBroken, start, target);
    } else if (isMail(address)) yield tell(broken, start, target, `mailto:${address}`);
    else if (site.test(target)) yield tell(broken, start, target, `https://${target}`);
    else if (nearScheme(target) !== undefined) yield tell(broken, start, target, nearScheme(target));
    else if (/^(?:#|\/|\.{1,2}\/)/.test(target) || /^[\p{L}\p{N}._ %/-]+\.[a-z\d]{2,5}(?:#.*)?$/iu.test(target))
      yield tell(inside, start, target);
  }
  for (const match of text.matchAll(webAddress)) {
    const written = match[0].replace(/[.,;:!?)\]}'’*_]+$/, '');
    // A sentence may speak of “http:”.
    if (!/[/\p{L}\p{N}]/u.test(written.replace(/^[a-z]+/i, '')) || !isTaken(match.index, written.length)) continue;
    const meant = nearScheme(written);
    if (meant !== undefined) yield tell(broken, match.index, written, meant);
    else if (!isAddress(written)) yield tell(broken, match.index, written);
    else if (exampleHost.test(hostOf(written))) yield tell(leftover, match.index, written);
  }
  for (const match of text.matchAll(mailAddress)) {
    const [written] = match;
    if (!isTaken(match.index, written.length)) continue;
    if (isMail(written)) {
      if (exampleHost.test(written.slice(written.indexOf('@') + 1))) yield tell(leftover, match.index, written);
      continue;
    }
    const meant = written.replace(/@+/, '@').replace(/[,;]/, '.');
    const isWhole = !/[,;].*\.|\..*[,;]/.test(written.slice(written.indexOf('@')));
    if (isMail(meant)) {
      // A comma behind a whole address goes on with the sentence.
      if (isWhole) yield tell(mailBroken, match.index, written, meant);
    } else if (/^[^\s@]*\p{L}[^\s@]*@\p{L}[\p{L}\p{N}-]*$/u.test(written)) yield tell(mailBroken, match.index, written);
  }
}

/** An address whose scheme is mistyped or stands there twice, as it should be; undefined when its scheme is right. */
function nearScheme(written: string): string | undefined {
  const twice = /^https?:\/\/(https?:?\/\/.*)$/i.exec(written)?.[1];
  if (twice !== undefined) return nearScheme(twice) ?? twice;
  const [, scheme = '', rest = ''] = /^(h+t+p+s*)\s?[:;]?\/{1,4}(.*)$/i.exec(written) ?? [];
  if (rest === '' || /^https?:\/\/[^/]/i.test(written)) return undefined;
  const meant = `${/s$/i.test(scheme) ? 'https' : 'http'}://${rest.replace(/^\/+/, '')}`;
  return isAddress(meant) ? meant : undefined;
}

function isAddress(written: string): boolean {
  const host = hostOf(written);
  return (
    /^(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$|^localhost$|^x+$|^\d+(?:\.\d+){3}$/iu.test(host) &&
    !/\.{2}|^-/.test(host) &&
    URL.canParse(written)
  );
}

function hostOf(written: string): string {
  return /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(written)?.[1] ?? '';
}

function isMail(text: string): boolean {
  return (
    /^[\p{L}\p{N}_%+-]+(?:\.[\p{L}\p{N}_%+-]+)*@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,24}$/u.test(text) || /^x+$/.test(text)
  );
}

function replaceWhole({ range, args: [wrong = ''], suggestion }: Problem, file: FixFile): Fix[] {
  return suggestion === undefined || file.cut(range) !== wrong ? [] : [replacement(range, suggestion)];
}

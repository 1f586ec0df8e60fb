import * as vscode from 'vscode';
import { isChangedSinceApproval } from '../../../core/lifecycle/approval/changed';
import { whyNotInForce } from '../../../core/lifecycle/approval/in-force';
import { successorOf } from '../../../core/lifecycle/approval/succession';
import { basisState } from '../../../core/lifecycle/reviews/basis';
import type { BasisState } from '../../../core/lifecycle/reviews/basis';
import { nextReview } from '../../../core/lifecycle/reviews/due';
import type { Library } from '../../../core/library/library';
import { baseLanguage } from '../../../core/reply/choose';
import type { SlaMetric } from '../../../core/case/terms/terms';
import type { Basis, Sop } from '../../../core/sop/model';
import { today } from '../../../core/text/day';
import type { PageFact, PageLink, PageNotice, ReadingPage } from '../../../pages/reading/messages';
import { approvalNote, notInForce } from '../../services/in-force';
import type { Services } from '../../services/services';
import type { SopMark } from '../../services/what-changed';
import { metricName } from '../../shared/clock-words';
import { reasonText } from '../../shared/escalation-words';
import { factLabel } from '../../shared/fact-words';
import { approvalTexts, personName, roleName } from '../../shared/people';
import {
  audienceText,
  categoryPath,
  channelText,
  dayText,
  languageText,
  minutesText,
  statusText,
  summaryText,
  valueText,
} from '../../shared/wording';
import { originalOf, otherLanguagesOf } from './translations';

type HeaderServices = Pick<Services, 'library' | 'linter' | 'clock' | 'whatChanged'>;

type Header = Pick<ReadingPage, 'standing' | 'notices' | 'summary' | 'facts' | 'related'>;

/** What is said of an SOP before its text. */
export function headerOf(services: HeaderServices, sop: Sop): Header {
  const { library, clock } = services;
  return {
    standing: standingOf(sop, library),
    notices: noticesOf(services, sop),
    summary: summaryText(library, sop),
    facts: factsOf(services, sop, today(clock.now())),
    related: sop.front.related.flatMap(({ text }) => {
      const [one] = library.withId(text, 1);
      return one ? linkTo(one, services) : [];
    }),
  };
}

/** A link to another SOP. */
function linkTo(sop: Sop, { library, clock }: Pick<Services, 'library' | 'clock'>): PageLink {
  const note = notInForce(sop, library, clock.now());
  return { uri: sop.location.uri, title: sop.title, lang: sop.lang, ...(note === undefined ? {} : { note }) };
}

function standingOf(sop: Sop, library: Library): string[] {
  const { status, version, front } = sop;
  return [
    capital(isChangedSinceApproval(sop, library) ? vscode.l10n.t('no longer approved') : statusText(status)),
    version === undefined ? '' : vscode.l10n.t('version {0}', version),
    front.effective === undefined ? '' : vscode.l10n.t('in effect from {0}', dayText(front.effective)),
    approvalNote(sop, library) ?? '',
  ].filter(Boolean);
}

function noticesOf(services: HeaderServices, sop: Sop): PageNotice[] {
  const { library, linter, whatChanged } = services;
  const notices: PageNotice[] = [];
  const force = forceNotice(services, sop);
  if (force) notices.push(force);
  const mark = whatChanged.of(sop);
  if (mark) notices.push(markNotice(mark));
  const errors = linter.problems(sop.location.uri).filter(({ severity }) => severity === 'error').length;
  if (errors > 0)
    notices.push({
      level: 'warning',
      title: vscode.l10n.t('This SOP has mistakes'),
      text: vscode.l10n.t(
        'Parts of it may be missing here or lead nowhere. Its author finds them in the source and under Problems.',
      ),
    });
  const original = originalOf(library, sop);
  const { translationOf } = sop.front;
  if (original && translationOf?.version !== undefined && translationOf.version !== original.version)
    notices.push({
      level: 'warning',
      title: vscode.l10n.t('The translation may be out of date'),
      text: vscode.l10n.t(
        'It translates version {0}; the original is at version {1}.',
        translationOf.version,
        original.version ?? '?',
      ),
      link: linkTo(original, services),
    });
  const own = otherLanguagesOf(library, sop).find(({ lang }) => isReaders(lang));
  if (own && !isReaders(sop.lang))
    notices.push({
      level: 'info',
      title: vscode.l10n.t('There is a text in your language'),
      text: languageText(own.lang ?? ''),
      link: linkTo(own, services),
    });
  return notices;
}

/** What the person has still to look at. */
function markNotice({ isChanged, isNew, isToConfirm }: SopMark): PageNotice {
  const show = { label: vscode.l10n.t('Show What Changed'), deed: 'changes' } as const;
  const end = isToConfirm
    ? ({ label: vscode.l10n.t('Confirm as Read…'), deed: 'confirm' } as const)
    : ({ label: vscode.l10n.t('I Have Read It'), deed: 'read' } as const);
  const changed = isNew
    ? vscode.l10n.t('New since you first looked at this library')
    : vscode.l10n.t('Changed since you last read it');
  return {
    level: 'info',
    title: isChanged ? changed : vscode.l10n.t('To be confirmed by you'),
    text: isToConfirm
      ? vscode.l10n.t('You are asked to confirm that you have read it.')
      : vscode.l10n.t('It stays marked until you say that you have read it.'),
    buttons: [...(isChanged && !isNew ? [show] : []), end],
  };
}

/** What must not be followed is said loudly. */
function forceNotice(services: HeaderServices, sop: Sop): PageNotice | undefined {
  const { library, clock } = services;
  const day = today(clock.now());
  const why = whyNotInForce(sop, day, library);
  if (why === undefined) return undefined;
  const replies = sop.replies.length > 0 ? vscode.l10n.t('Its replies cannot be used.') : '';
  const say = (title: string, text: string, last = ''): PageNotice => ({
    level: why === 'retired' ? 'danger' : 'warning',
    title,
    text: [text, replies, last].filter(Boolean).join(' '),
  });
  switch (why) {
    case 'draft':
      return say(
        vscode.l10n.t('Draft: not in force'),
        vscode.l10n.t('It is still being written. Do not follow it yet.'),
      );
    case 'in-review':
      return say(
        vscode.l10n.t('In review: not in force'),
        vscode.l10n.t('It is not approved yet. Do not follow it before that.'),
      );
    case 'retired':
      return retiredNotice(services, sop, say);
    case 'not-yet':
      return say(
        vscode.l10n.t('Not in force yet'),
        vscode.l10n.t('It takes effect on {0}.', dayText(sop.front.effective ?? day)),
      );
    case 'changed':
      return say(
        vscode.l10n.t('Changed since it was approved'),
        vscode.l10n.t('Nobody has approved what it says now. Do not follow it before somebody has.'),
      );
  }
}

/** A retired SOP leads on to what took its place. @param say makes the notice; its last words stand before the link. */
function retiredNotice(
  services: HeaderServices,
  sop: Sop,
  say: (title: string, text: string, last?: string) => PageNotice,
): PageNotice {
  const title = vscode.l10n.t('Retired: no longer in force');
  const text = vscode.l10n.t('Do not follow it any more.');
  const successor = successorOf(sop, services.library);
  return successor
    ? { ...say(title, text, vscode.l10n.t('This one took its place:')), link: linkTo(successor, services) }
    : say(title, text);
}

function factsOf(services: HeaderServices, sop: Sop, day: string): PageFact[] {
  const { library } = services;
  const { front, location, status } = sop;
  const config = library.config(location.root);
  const fact = (label: string, ...values: (string | PageLink | undefined)[]): PageFact => ({
    label,
    values: values.flatMap((one) => (one === undefined || one === '' ? [] : one)),
  });
  const due = nextReview(front);
  const isDue = due !== undefined && due < day && sop.status === 'approved';
  return [
    fact(vscode.l10n.t('Owner'), front.owner && whoText(front.owner.text, config)),
    fact(vscode.l10n.t('Approved by'), ...(status === 'approved' ? approvalTexts(sop, config) : [])),
    fact(vscode.l10n.t('Last review'), front.lastReviewed && dayText(front.lastReviewed)),
    {
      ...fact(
        vscode.l10n.t('Next review'),
        due && (isDue ? vscode.l10n.t('was due on {0}', dayText(due)) : dayText(due)),
      ),
      ...(isDue ? { isLoud: true } : {}),
    },
    fact(vscode.l10n.t('Promised'), ...promises(sop)),
    fact(vscode.l10n.t('Escalation'), escalationText(sop, library)),
    fact(
      vscode.l10n.t('Customer is asked again'),
      front.followUp === undefined ? undefined : vscode.l10n.t('{0} after closing', minutesText(front.followUp)),
    ),
    fact(vscode.l10n.t('Category'), categoryPath(library, sop)),
    // What applies to all of a kind says nothing.
    ...Object.entries(front.appliesTo)
      .map(([key, all]) => [key, all.filter((one) => one !== 'all')] as const)
      .map(([key, values]) =>
        fact(
          factLabel(library, location.root, key),
          values.map((one) => appliesText(library, location.root, key, one)).join(', '),
        ),
      ),
    fact(vscode.l10n.t('Audience'), front.audience && audienceText(front.audience)),
    fact(vscode.l10n.t('Tags'), front.tags.join(', ')),
    {
      ...fact(vscode.l10n.t('Based on'), ...front.basis.map((one) => basisText(one, basisState(one, front, day)))),
      ...(front.basis.some((one) => ['old', 'future'].includes(basisState(one, front, day))) ? { isLoud: true } : {}),
    },
    fact(
      vscode.l10n.t('Also in'),
      ...otherLanguagesOf(library, sop)
        .sort((a, b) => Number(isReaders(b.lang)) - Number(isReaders(a.lang)))
        .map((one): PageLink => ({
          ...linkTo(one, services),
          title: languageText(one.lang ?? ''),
          lang: undefined,
        })),
    ),
  ].filter(({ values }) => values.length > 0);
}

/** What an SOP rests on, and whether somebody has looked it up. */
function basisText({ law, note, checked }: Basis, state: BasisState): string {
  const on = checked && vscode.l10n.t('checked on {0}', dayText(checked));
  const todo =
    state === 'unchecked'
      ? vscode.l10n.t('not checked yet: look it up')
      : state === 'checked'
        ? undefined
        : vscode.l10n.t('look it up again');
  const more = [note, on, todo].filter(Boolean).join('; ');
  return more === '' ? law : `${law} (${more})`;
}

function appliesText(library: Library, root: string, key: string, value: string): string {
  return key === 'channel' ? channelText(library, root, value) : valueText(library, root, key, value);
}

type Config = Parameters<typeof roleName>[1];

/** A person by their name, or a role by what the library calls it. */
function whoText(key: string, config: Config): string {
  if (config.team.has(key)) return personName(key, config);
  const role = roleName(key, config);
  return role === `@${key}` ? key : role;
}

/** What is promised to customers, in words. */
function promises({ front: { sla } }: Sop): string[] {
  if (!sla) return [];
  const all: [SlaMetric, number | undefined][] = [
    ['first_response', sla.firstResponse],
    ['next_reply', sla.nextReply],
    ['resolution', sla.resolution],
  ];
  return all.flatMap(([metric, minutes]) => {
    if (minutes === undefined) return [];
    const time =
      sla.clock === 'business' ? vscode.l10n.t('{0} of working time', minutesText(minutes)) : minutesText(minutes);
    return vscode.l10n.t('{0} within {1}', metricName(metric), time);
  });
}

function escalationText({ front: { escalation }, location: { root } }: Sop, library: Library): string {
  if (!escalation) return '';
  const { to, when, after } = escalation;
  return [
    to ? vscode.l10n.t('to {0}', whoText(to.text, library.config(root))) : '',
    when ? reasonText({ kind: 'when', text: when.text }, library, root) : '',
    after === undefined ? '' : vscode.l10n.t('after {0}', minutesText(after)),
  ]
    .filter(Boolean)
    .join(' · ');
}

function isReaders(lang: string | undefined): boolean {
  return lang !== undefined && baseLanguage(lang) === baseLanguage(vscode.env.language);
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(vscode.env.language) + text.slice(1);
}

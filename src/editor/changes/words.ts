import * as vscode from 'vscode';
import { countOf } from '../../core/lifecycle/changes/difference';
import type { Change, PromiseName, PromiseValue } from '../../core/lifecycle/changes/difference';
import { metricName } from '../shared/clock-words';
import { minutesText } from '../shared/wording';

/** A change as a row of a list: what it is, and what it was before. */
export interface ChangeWords {
  readonly label: string;
  readonly detail: string | undefined;
}

/** What changed, in words. @param roleName the name of a role. */
export function changeWords(change: Change, roleName: (role: string) => string): ChangeWords {
  const { became } = change;
  switch (change.what) {
    case 'title':
      return { label: vscode.l10n.t('New title: {0}', change.after), detail: before(change.before) };
    case 'step':
      return {
        label: stepText(change),
        detail: [before(change.before), aspectsText(change.aspects)].filter(Boolean).join(' · '),
      };
    case 'answer':
      return answerWords(change);
    case 'reply': {
      const languages = change.languages.length > 0 ? ` (${change.languages.join(', ')})` : '';
      const said = {
        added: vscode.l10n.t('New reply: {0}', change.title),
        removed: vscode.l10n.t('Reply taken out: {0}', change.title),
        changed: vscode.l10n.t('Reply changed: {0}', change.title),
      };
      return { label: said[became] + languages, detail: undefined };
    }
    case 'promise': {
      const name = promiseName(change.promise);
      const [was, is] = [change.before, change.after].map((one) => one && promiseText(one, roleName));
      if (is === undefined) return { label: vscode.l10n.t('No longer promised: {0}', name), detail: before(was) };
      const label =
        was === undefined ? vscode.l10n.t('New promise: {0}', name) : vscode.l10n.t('Promise changed: {0}', name);
      return { label: `${label}: ${is}`, detail: before(was) };
    }
    case 'text': {
      const said = {
        added: vscode.l10n.t('Added: {0}', change.text),
        removed: vscode.l10n.t('Taken out: {0}', change.text),
        changed: vscode.l10n.t('Changed: {0}', change.text),
      };
      return { label: said[became], detail: before(change.before) };
    }
  }
}

/** How much changed, on one line. */
export function changesText(changes: readonly Change[]): string {
  const counts = countOf(changes);
  const said: readonly (readonly [Change['what'], (count: number) => string])[] = [
    ['promise', (count) => vscode.l10n.t('promises: {0}', count)],
    ['step', (count) => vscode.l10n.t('steps: {0}', count)],
    ['answer', (count) => vscode.l10n.t('answers: {0}', count)],
    ['reply', (count) => vscode.l10n.t('replies: {0}', count)],
    ['text', (count) => vscode.l10n.t('other words: {0}', count)],
  ];
  const words = said.flatMap(([what, text]) => {
    const count = (counts.get(what) ?? 0) + (what === 'text' ? (counts.get('title') ?? 0) : 0);
    return count === 0 ? [] : [text(count)];
  });
  return words.join(', ');
}

function before(text: string | undefined): string | undefined {
  return text === undefined ? undefined : vscode.l10n.t('Before: {0}', text);
}

function stepText({ became, text, before, aspects }: Extract<Change, { what: 'step' }>): string {
  const isElsewhere = aspects.length > 0 && aspects.every((aspect) => aspect === 'section' || aspect === 'order');
  if (isElsewhere && before === undefined) return vscode.l10n.t('Step moved: {0}', text);
  switch (became) {
    case 'added':
      return vscode.l10n.t('New step: {0}', text);
    case 'removed':
      return vscode.l10n.t('Step taken out: {0}', text);
    case 'changed':
      return vscode.l10n.t('Step changed: {0}', text);
  }
}

function aspectsText(aspects: Extract<Change, { what: 'step' }>['aspects']): string {
  return aspects
    .map((aspect) => {
      switch (aspect) {
        case 'tag':
          return vscode.l10n.t('how it is to be done, by whom, or how long it takes');
        case 'guidance':
          return vscode.l10n.t('what is said about it');
        case 'replies':
          return vscode.l10n.t('its reply');
        case 'section':
          return vscode.l10n.t('where it stands');
        case 'order':
          return vscode.l10n.t('when it comes among the others');
      }
    })
    .join(', ');
}

function answerWords({ became, question, answer, leadsTo, led }: Extract<Change, { what: 'answer' }>): ChangeWords {
  const to = (place: string | undefined) => (place === undefined ? answer : `${answer} → ${place}`);
  switch (became) {
    case 'added':
      return { label: vscode.l10n.t('New answer: {0}', to(leadsTo)), detail: question };
    case 'removed':
      return { label: vscode.l10n.t('Answer taken out: {0}', to(led)), detail: question };
    case 'changed':
      return {
        label: vscode.l10n.t('Answer leads elsewhere: {0}', to(leadsTo)),
        detail: [question, before(led)].filter(Boolean).join(' · '),
      };
  }
}

function promiseName(promise: PromiseName): string {
  switch (promise) {
    case 'first-response':
      return metricName('first_response');
    case 'next-reply':
      return metricName('next_reply');
    case 'resolution':
      return metricName('resolution');
    case 'escalation':
      return vscode.l10n.t('Escalation');
    case 'follow-up':
      return vscode.l10n.t('Follow-up');
  }
}

function promiseText({ minutes, isWorkingTime, to, when }: PromiseValue, roleName: (role: string) => string): string {
  const time = minutes === undefined ? undefined : minutesText(minutes);
  const counted = time !== undefined && isWorkingTime ? vscode.l10n.t('{0} of working time', time) : time;
  return [to === undefined ? undefined : roleName(to), counted, when].filter(Boolean).join(', ');
}

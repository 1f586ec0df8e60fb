import * as vscode from 'vscode';
import { findPassages } from '../../../core/assistant/chat/find-passages';
import type { FoundPassages } from '../../../core/assistant/chat/find-passages';
import type { Passage } from '../../../core/assistant/chat/passages';
import { questionRequest } from '../../../core/assistant/chat/question-request';
import { longestAnswer, readAnswer } from '../../../core/assistant/chat/read-answer';
import type { Statement } from '../../../core/assistant/chat/read-answer';
import { rulesMet } from '../../../core/assistant/chat/rules-met';
import type { Sop } from '../../../core/sop/model';
import { languagesIn } from '../../../core/ticket/facts';
import { hasSteps } from '../../services/in-force';
import { commands } from '../../shared/commands';
import type { SopArgument } from '../../shared/commands';
import { assistantContext } from '../context';
import type { Answering } from './answering';
import { caseAtHand, messageIn } from './at-hand';
import { citation } from './citation';
import { escalationButton, sayEscalation } from './escalation';
import { rulesMetIn } from './next';
import { sayNotCovered } from './nothing';
import type { Outcome } from './outcome';
import { sopLink } from './say';
import type { Say } from './say';

/** What was asked, of which model, after which other questions. */
export interface Asked {
  readonly question: string;
  readonly earlier: readonly string[];
  readonly model: vscode.LanguageModelChat | undefined;
}

/** So many passages are shown where no model makes an answer of them. */
const mostShown = 3;

/** Answers a question from the library alone. */
export async function answerQuestion(answering: Answering, asked: Asked): Promise<Outcome> {
  const { say, services, token } = answering;
  const isOff = () => token.isCancellationRequested;
  const found = await find(answering, asked);
  if (isOff()) return 'nothing';
  if (found.passages.length === 0) return sayNotCovered(say, asked.question);
  const nearest = found.passages.slice(0, mostShown);
  const answer = await ask(answering, asked, found.passages);
  if (isOff()) return 'nothing';
  const read = answer === undefined ? undefined : readAnswer(answer, found.passages);
  if (read?.isNotCovered) return sayNotCovered(say, asked.question);
  sayHandOver(answering, asked, found);
  if (read && read.statements.length > 0) {
    sayStatements(say, read.statements, found.passages);
    if (read.leftOut > 0)
      say.line(
        read.leftOut === 1
          ? vscode.l10n.t('One more statement of the model was left out: no passage says it.')
          : vscode.l10n.t('{0} more statements of the model were left out: no passage says them.', read.leftOut),
      );
  } else {
    say.line(
      answer === undefined
        ? vscode.l10n.t('The language model gave no answer. This is what the library says nearest to it:')
        : vscode.l10n.t(
            'Nothing that the language model said rests on the library. This is what the library says nearest to it:',
          ),
    );
    sayPassages(say, nearest);
  }
  const cited = read?.statements.flatMap(({ sources }) => sources.flatMap((at) => found.passages[at] ?? [])) ?? [];
  buttons(say, cited.length > 0 ? cited : nearest, services);
  return 'answered';
}

/** What only goes on with the question before it is looked for together with that. */
async function find({ services, reader }: Answering, { question, earlier }: Asked): Promise<FoundPassages> {
  const context = assistantContext(services, reader);
  const look = (text: string) => {
    const { words, values } = messageIn(services, text);
    const languages = [...languagesIn(values), context.library.config(context.library.roots[0] ?? '').lang ?? ''];
    return findPassages(
      words,
      values,
      context,
      languages.filter((one) => one !== ''),
    );
  };
  const found = await look(question);
  const before = earlier.at(-1);
  return found.passages.length === 0 && before !== undefined ? look(`${before}\n${question}`) : found;
}

/** @returns what the model answers; undefined where it gives no answer. */
async function ask(
  { services, token }: Answering,
  { question, earlier, model }: Asked,
  passages: readonly Passage[],
): Promise<string | undefined> {
  if (!model) return undefined;
  const { instruction, data } = questionRequest(question, earlier, passages);
  try {
    const messages = [instruction, data].map((text) => vscode.LanguageModelChatMessage.User(text));
    const { text } = await model.sendRequest(messages, {}, token);
    let answer = '';
    for await (const piece of text) {
      answer += piece;
      if (answer.length > longestAnswer) break;
    }
    return answer.trim() === '' ? undefined : answer;
  } catch (error) {
    if (!token.isCancellationRequested) services.log.warn(`The language model gave no answer: ${String(error)}`);
    return undefined;
  }
}

/** Where what is known meets a rule, a person goes on: that comes before any answer. */
function sayHandOver(
  { services, say, reader }: Answering,
  { question }: Asked,
  { likely, passages }: FoundPassages,
): void {
  const { library, clock, scales } = services;
  const view = caseAtHand(services);
  const isAbout = view && passages.some(({ sop }) => view.state.parts.has(sop.id));
  const ofCase = isAbout ? rulesMetIn(view, services) : [];
  const { values } = messageIn(services, question);
  const rules =
    ofCase.length > 0 ? ofCase : likely.flatMap((sop) => rulesMet(sop, values, { library, reader, clock, scales }));
  sayEscalation(say, rules, services);
  if (view && ofCase[0]) escalationButton(say, view, ofCase[0]);
}

/** The statements with the numbers of their sources, and the sources in the order in which they are named first. */
function sayStatements(say: Say, statements: readonly Statement[], passages: readonly Passage[]): void {
  const order = [...new Set(statements.flatMap(({ sources }) => sources))];
  const numbered = statements.map(({ text, sources }) => ({
    words: `${text} ${sources.map((at) => `[${order.indexOf(at) + 1}]`).join('')}`,
  }));
  const [only] = numbered;
  if (numbered.length === 1 && only) say.line(only.words);
  else say.list(numbered);
  say.strong(vscode.l10n.t('Sources'));
  say.list(
    order.flatMap((at, index) => {
      const passage = passages[at];
      return passage ? { words: `[${index + 1}] ${citation(passage.sop).join(' · ')}`, links: [linkTo(passage)] } : [];
    }),
  );
}

function sayPassages(say: Say, passages: readonly Passage[]): void {
  for (const passage of passages) {
    say.line(citation(passage.sop).join(' · '), linkTo(passage));
    say.quote(passage.text);
  }
}

function linkTo({ sop, place, range }: Passage): ReturnType<typeof sopLink> {
  return sopLink(sop, range, [sop.title, place].filter(Boolean).join(' › '));
}

/** What can be done with what the answer rests on: with the first SOP, and a reply where one is named. */
function buttons(say: Say, cited: readonly Passage[], services: Answering['services']): void {
  const [first] = cited;
  if (!first) return;
  const reply = cited.find(({ kind }) => kind === 'reply');
  const uri = (sop: Sop): SopArgument => ({ uri: sop.location.uri });
  const sop = services.library.get(first.sop.location.uri) ?? first.sop;
  if (hasSteps(sop)) say.button(vscode.l10n.t('Start Checklist'), commands.startChecklist, uri(sop));
  if (reply)
    say.button(vscode.l10n.t('Insert Reply'), commands.insertReply, { ...uri(reply.sop), reply: reply.anchor });
  else if (sop.replies.length > 0) say.button(vscode.l10n.t('Insert Reply'), commands.insertReply, uri(sop));
  const { kind, anchor } = first;
  const at = anchor === '' ? {} : kind === 'reply' ? { reply: anchor } : { anchor };
  say.button(vscode.l10n.t('Open SOP'), commands.openSop, { ...uri(sop), ...at });
}

import * as vscode from 'vscode';
import { contradictionsIn, matchOf } from '../../core/assistant/reply-match';
import type { CheckedReply } from '../../core/assistant/reply-match';
import { repliesCalledFor } from '../../core/case/model/reply-use';
import { draftBodyLine } from '../../core/draft/front-matter';
import { today } from '../../core/text/day';
import { factLabel } from '../shared/fact-words';
import { percentText, problemText } from '../shared/wording';
import { frontMatterOf } from './drafts';
import { finishedIn } from './finished-draft';
import type { Services } from './services';

type CheckServices = Pick<Services, 'library' | 'readings' | 'insertions' | 'linter' | 'draftCases' | 'clock'>;

/** Something in a draft that speaks against sending it. */
interface DraftFinding {
  /** What it is and what to do, in the language of the interface. Parts of it come from the draft. */
  readonly text: string;
  /** Where it stands; undefined where it is about the whole reply. */
  readonly range: vscode.Range | undefined;
}

/** What speaks against sending a draft as it is. */
export interface DraftVerdict {
  /** Whether anything is written that could be sent. */
  readonly isEmpty: boolean;
  readonly findings: readonly DraftFinding[];
}

/** Smaller changes of an approved text are not worth a word. */
const leastChanged = 0.005;

/**
 * What speaks against sending a draft: what is open, what its front matter says in vain, what is not what is known of the ticket, and
 * how much of the approved texts is changed.
 */
export async function checkDraft(document: vscode.TextDocument, services: CheckServices): Promise<DraftVerdict> {
  await services.readings.ready();
  const { text, open } = finishedIn(document, services);
  const rangeOf = (start: number, end: number) =>
    new vscode.Range(document.positionAt(start), document.positionAt(end));
  const written = document.getText();
  const places = open.map((one): DraftFinding => ({
    // A value that cannot be meant says why; anything else is shown as it stands there.
    text:
      written.slice(one.start, one.end) === one.text
        ? vscode.l10n.t('“{0}” is still to be filled in: write what belongs there before you send this.', one.text)
        : one.text,
    range: rangeOf(one.start, one.end),
  }));
  const findings = [...inFrontMatter(document, services), ...places];
  return {
    isEmpty: text === '',
    findings: text === '' ? findings : [...findings, ...againstKnown(document, text, services)],
  };
}

/** Open places are told already. */
function inFrontMatter(document: vscode.TextDocument, { linter }: CheckServices): DraftFinding[] {
  const text = document.getText();
  const body = draftBodyLine(text);
  return linter
    .draftProblems({ text, front: frontMatterOf(document) })
    .filter(({ range }) => range.start.line < body)
    .map((finding) => ({
      text: problemText(finding),
      range: new vscode.Range(
        finding.range.start.line,
        finding.range.start.character,
        finding.range.end.line,
        finding.range.end.character,
      ),
    }));
}

function againstKnown(document: vscode.TextDocument, text: string, services: CheckServices): DraftFinding[] {
  const { library, readings, clock } = services;
  const root = readings.rootFor(document);
  const config = library.config(root);
  const base = { text, config, today: today(clock.now()), values: readings.valuesFor(document, root) };
  const meant = repliesMeant(document, services);
  const checks: CheckedReply[] =
    meant.length > 0
      ? meant.map((at) => ({ ...base, meant: at, among: [] }))
      : [{ ...base, meant: undefined, among: repliesOfCases(document, services) }];
  const found = new Map<string, DraftFinding>();
  for (const check of checks) {
    const match = matchOf(check);
    for (const { variable, value } of contradictionsIn(check, match))
      found.set(`${variable}\n${value}`, {
        text: vscode.l10n.t(
          '“{0}” is not what is known of the ticket ({1}). Correct it, or find out which is right.',
          value,
          factLabel(library, root, variable),
        ),
        range: placeOf(document, value, services),
      });
    if (match && match.distance > leastChanged)
      found.set(match.at.reply.id, {
        text: vscode.l10n.t(
          '{0} of the approved text “{1}” is changed.',
          percentText(Math.max(0.01, match.distance)),
          match.at.reply.title,
        ),
        range: undefined,
      });
    else if (!match && check.among.length > 0)
      found.set('', { text: vscode.l10n.t('No approved reply of the case says this.'), range: undefined });
  }
  return [...found.values()];
}

/** The approved replies that were inserted into the draft, as the library has them now. */
function repliesMeant(
  document: vscode.TextDocument,
  { insertions, library, readings }: CheckServices,
): CheckedReply['among'] {
  const root = readings.rootFor(document);
  return insertions.of(document).flatMap(({ named: { reply_sop, reply: id } }) => {
    const same = library.withId(reply_sop);
    const sop = same.find(({ location }) => location.root === root) ?? same[0];
    const reply = sop?.replies.find((one) => one.id === id);
    return sop && reply ? { sop, reply, config: library.config(sop.location.root) } : [];
  });
}

/** The replies that the draft's cases call for. */
function repliesOfCases(document: vscode.TextDocument, { draftCases, library }: CheckServices): CheckedReply['among'] {
  return draftCases
    .casesOf(document)
    .filter(({ state }) => !state.closed)
    .flatMap((view) =>
      repliesCalledFor(view).flatMap(({ step, reply: id }) => {
        const sop = view.sops.get(step.sop);
        const reply = sop?.replies.find((one) => one.id === id);
        return sop && reply ? { sop, reply, config: library.config(view.state.location.root) } : [];
      }),
    );
}

/** Where the agent writes a value. */
function placeOf(document: vscode.TextDocument, value: string, { readings }: CheckServices): vscode.Range | undefined {
  const text = document.getText();
  for (const { kind, start, end } of readings.of(document).parts) {
    const at = kind === 'own-words' ? text.slice(start, end).indexOf(value) : -1;
    if (at >= 0)
      return new vscode.Range(document.positionAt(start + at), document.positionAt(start + at + value.length));
  }
  return undefined;
}

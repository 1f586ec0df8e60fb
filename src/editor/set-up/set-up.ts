import * as vscode from 'vscode';
import { reasonOf } from '../../core/attempt';
import type { Answers } from '../../core/exchange/set-up/answers';
import { ownLibrary } from '../../core/exchange/set-up/set-up';
import type { OwnLibrary } from '../../core/exchange/set-up/set-up';
import { readLibraryConfig } from '../../core/library/config';
import { isSopPath } from '../../core/library/path';
import { configName, forEachLimited } from '../../core/library/scan';
import { startTimeSlices } from '../library/time-slices';
import type { Services } from '../services/services';
import { commands, run } from '../shared/commands';
import { showError, showInformation } from '../shared/dialogs';
import { settings } from '../shared/settings';
import { exists } from './exists';
import { nameInSettings, placeForLibrary } from './place';
import type { Place } from './place';
import { answersOf, questionsOf } from './questions';
import type { Asking, Question } from './questions';
import { askRow, askRows, askText, back } from './quick-questions';
import { readSample } from './sample';

type SetUpServices = Pick<Services, 'context' | 'files' | 'loader'>;

/** Asks a shop what it is called and how it works, and makes a library of its own from the sample: nothing is written before all is answered. */
export async function setUp(services: SetUpServices): Promise<void> {
  const { context, loader } = services;
  if (!loader.roots.some(({ folder }) => folder)) {
    await vscode.commands.executeCommand('vscode.openFolder');
    return;
  }
  const place = await placeForLibrary(services);
  if (!place) return;
  const sample = await readSample(context);
  const { config } = readLibraryConfig(sample.get(configName) ?? '');
  const languages = languagesIn(sample, config.lang);
  const answers = await answered({ config, languages, self: settings.agentName() }, place);
  if (!answers) return;
  const made = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Making your library…') },
    () => ownLibrary(sample, answers, startTimeSlices()),
  );
  const written = await write(services, made, place);
  if (written) await tell(made, answers, place, written.kept);
}

/** The languages in which the sample answers customers, that of its procedures first. */
function languagesIn(sample: ReadonlyMap<string, string>, first: string | undefined): readonly string[] {
  const found = [...sample.values()].flatMap((text) =>
    [...text.matchAll(/^ *```reply\b.*\blang=([a-z]+)/gm)].flatMap(([, lang]) => lang ?? []),
  );
  return [...new Set(found)].sort((a, b) => Number(b === first) - Number(a === first));
}

/** Asks all questions, as far back and forth as somebody wants; undefined when they have had enough. */
async function answered(asking: Asking, { shown }: Place): Promise<Answers | undefined> {
  const said = new Map<string, readonly string[]>();
  for (let at = 0; ;) {
    const questions = questionsOf(asking, said);
    const question = questions[at];
    const series = { title: vscode.l10n.t('Set Up'), step: at + 1, totalSteps: questions.length + 1 };
    const answer = question ? await ask(question, said.get(question.id), series) : await confirmed(shown, series);
    if (answer === undefined) return undefined;
    if (answer === back) {
      at--;
      continue;
    }
    if (!question) return answersOf(asking, said);
    said.set(question.id, answer);
    at++;
  }
}

async function ask(
  question: Question,
  before: readonly string[] | undefined,
  series: { readonly title: string; readonly step: number; readonly totalSteps: number },
): Promise<readonly string[] | typeof back | undefined> {
  const { prompt } = question;
  if (question.kind === 'text') {
    const { usual, fault } = question;
    const text = await askText({ ...series, prompt, value: before?.[0] ?? usual, fault });
    return typeof text === 'string' ? [text] : text;
  }
  const rows = question.rows.map(({ key, label, detail }) => ({
    key,
    label,
    ...(detail === undefined ? {} : { detail }),
  }));
  const chosen = rows.filter(({ key }) => (before ?? question.usual).includes(key));
  const asked = { ...series, placeholder: prompt, rows, chosen };
  const picked = question.kind === 'many' ? await askRows(asked) : await askRow(asked);
  if (picked === undefined || picked === back) return picked;
  return 'key' in picked ? [picked.key] : picked.map(({ key }) => key);
}

async function confirmed(
  shown: string,
  series: { readonly title: string; readonly step: number; readonly totalSteps: number },
): Promise<readonly string[] | typeof back | undefined> {
  const make = {
    label: vscode.l10n.t('Make My Library'),
    detail: vscode.l10n.t('All procedures are drafts: agents are offered their replies once they are approved.'),
  };
  const placeholder = vscode.l10n.t('Ready: it is written into “{0}”. Nothing has been written yet.', shown);
  const picked = await askRow({ ...series, placeholder, rows: [make], chosen: [make] });
  return picked === make ? [] : picked === back ? back : undefined;
}

/** Writes the files that are not there. @returns undefined when that failed; what was written stays, and is told. */
async function write(
  { files, loader }: SetUpServices,
  { files: texts }: OwnLibrary,
  place: Place,
): Promise<{ readonly kept: readonly string[] } | undefined> {
  const kept: string[] = [];
  let written = 0;
  const encoder = new TextEncoder();
  const location = vscode.ProgressLocation.Notification;
  try {
    await vscode.window.withProgress({ location, title: vscode.l10n.t('Writing your library…') }, async (progress) => {
      // First, so that whoever runs the command again after a failure finds what was written.
      await nameInSettings(place);
      const writeOne = async ([path, text]: readonly [path: string, text: string]) => {
        const target = vscode.Uri.joinPath(place.uri, path);
        if (await exists(target)) kept.push(path);
        // Not out of the library, should one of its folders be a link.
        else {
          await files(place.uri.toString()).write(target.toString(), encoder.encode(text));
          written++;
        }
        progress.report({ message: path, increment: 100 / texts.size });
      };
      await loader.readAfter(() => forEachLimited([...texts], writeOne));
    });
  } catch (error) {
    const message = vscode.l10n.t(
      '{0} of {1} files are in “{2}”, then this went wrong: {3}. Run the command again and choose “Add What Is Missing”.',
      written,
      texts.size,
      place.shown,
      reasonOf(error),
    );
    void showError(message);
    return undefined;
  }
  return { kept };
}

/** Says what was made, and what is to be done next. */
async function tell(made: OwnLibrary, answers: Answers, place: Place, kept: readonly string[]): Promise<void> {
  const sops = [...made.files.keys()].filter(isSopPath).length;
  const { stillNamed, testsLeftOut, toCheck } = made;
  const said = [
    vscode.l10n.t('Your library is in “{0}”: {1} drafts, owned by {2}.', place.shown, sops, answers.lead.name),
    answers.author
      ? ''
      : vscode.l10n.t('{0} may approve what they wrote (“approval: self” in library.yml).', answers.lead.name),
    kept.length > 0 ? vscode.l10n.t('{0} files were there and stay as they are.', kept.length) : '',
    vscode.l10n.t('{0} facts in library.yml still are the sample’s: look through them.', toCheck.length),
    stillNamed.length > 0
      ? vscode.l10n.t('{0} procedures tell of the sample’s shop: rewrite them first.', stillNamed.length)
      : '',
    testsLeftOut > 0 ? vscode.l10n.t('{0} tests that quote the sample’s facts were left out.', testsLeftOut) : '',
  ];
  const [look, approve] = [vscode.l10n.t('Look Through library.yml'), vscode.l10n.t('Approve All…')];
  const pressed = await showInformation(said.filter(Boolean).join(' '), look, approve);
  if (pressed === approve) await run(commands.approveAll, place.uri.toString());
  if (pressed === look) await openConstants(vscode.Uri.joinPath(place.uri, configName));
}

async function openConstants(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const line = document
    .getText()
    .split(/\r\n|\r|\n/)
    .findIndex((one) => one.startsWith('constants:'));
  const at = new vscode.Range(Math.max(0, line), 0, Math.max(0, line), 0);
  await vscode.window.showTextDocument(document, { selection: at, preview: false });
}

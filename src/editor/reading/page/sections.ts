import * as vscode from 'vscode';
import type { Outlined } from '../../../core/sop/outline';
import { partsOf } from '../../../core/sop/outline';
import { isQuestion } from '../../../core/sop/model';
import type { Branch, LinkTarget, Reply, Sop, Step } from '../../../core/sop/model';
import { repliesIn, sectionsToRead } from '../../../core/sop/reading-order';
import type {
  PageAnswer,
  PageReplyCard,
  PageSection,
  PageStep,
  PageTag,
  ReadingBlock,
} from '../../../pages/reading/messages';
import { successorOf } from '../../../core/lifecycle/approval/succession';
import { notInForce } from '../../services/in-force';
import type { PageBlocks } from '../../services/page-blocks';
import type { Services } from '../../services/services';
import { conductMeaning, conductText } from '../../shared/conduct-words';
import { roleName } from '../../shared/people';
import { minutesText } from '../../shared/wording';

/** What sections are made with. */
interface Making {
  readonly services: Pick<Services, 'library' | 'clock'>;
  /** With the constants of its library filled in. */
  readonly sop: Sop;
  readonly blocks: PageBlocks;
  /** Fills in what is known of the ticket. */
  readonly known: (text: string) => string;
  /** What was explained already: nobody reads it twice. */
  readonly explained: Set<string>;
  /** A reply as a card; undefined when it has no text. */
  readonly card: (reply: Reply) => PageReplyCard | undefined;
}

/** The sections of an SOP with all they hold. */
export function pageSections(making: Making): PageSection[] {
  return sectionsToRead(making.sop).map(({ anchor, names, title, level, parts, replies, anticipation }) => ({
    anchor,
    names,
    title: making.known(title),
    level,
    blocks: blocksOf(making, parts),
    replies: [...replies.flatMap((reply) => making.card(reply) ?? []), ...anticipated(making, anticipation)],
  }));
}

/** Nobody sends it by itself: it is offered above the replies that it can go into. */
function anticipated(making: Making, anticipation: Reply | undefined): PageReplyCard[] {
  const card = anticipation && making.card(anticipation);
  const about = vscode.l10n.t(
    'Answers this question before the customer asks: it is offered above replies of other SOPs.',
  );
  return card ? [{ ...card, about }] : [];
}

function blocksOf(making: Making, parts: readonly Outlined[]): ReadingBlock[] {
  return making.blocks.blocks<PageStep | PageAnswer>(parts, (part, inner) =>
    part.kind === 'step' ? stepOf(making, part.step) : answerOf(making, part.branch, inner),
  );
}

function stepOf(making: Making, step: Step): PageStep {
  const { sop, blocks, known } = making;
  const own = repliesIn(step, sop);
  const elsewhere = sop.replies.filter((reply) => step.replies.includes(reply.id) && !own.includes(reply));
  return {
    kind: 'step',
    id: step.id,
    number: step.number,
    isQuestion: isQuestion(step),
    isStruck: step.isStruck,
    rich: blocks.words(step.range.start, step.text),
    tags: tagsOf(making, step),
    blocks: blocksOf(making, partsOf(step)),
    leadsTo: elsewhere.map(({ id, title }) => ({ id, title: known(title) })),
    replies: own.flatMap((reply) => making.card(reply) ?? []),
  };
}

function tagsOf({ services, sop, explained }: Making, { role, minutes, required, isStruck, conduct }: Step): PageTag[] {
  const config = services.library.config(sop.location.root);
  return [
    ...(role ? [{ text: vscode.l10n.t('for {0}', roleName(role.text, config)), isStrong: true }] : []),
    ...(minutes === undefined ? [] : [{ text: minutesText(minutes) }]),
    ...(required || isStruck ? [] : [{ text: vscode.l10n.t('optional') }]),
    ...(conduct === undefined ? [] : [conductTag(conduct, explained)]),
  ];
}

function conductTag(conduct: NonNullable<Step['conduct']>, explained: Set<string>): PageTag {
  const isNew = !explained.has(conduct);
  explained.add(conduct);
  return {
    text: conductText(conduct),
    ...(isNew ? { means: conductMeaning(conduct) } : {}),
    ...(conduct === 'protocol' ? { isStrong: true } : {}),
  };
}

function answerOf(making: Making, branch: Branch, inner: readonly Outlined[]): PageAnswer {
  const { blocks, known } = making;
  return {
    kind: 'answer',
    rich: blocks.words(branch.range.start, branch.answer),
    leads: branch.target && leadsOf(making, branch.target),
    also: known(branch.also),
    blocks: blocksOf(making, inner),
  };
}

/** Where an answer leads, by the title of what is there. */
function leadsOf(making: Making, target: LinkTarget): PageAnswer['leads'] {
  const { services, sop, known } = making;
  switch (target.kind) {
    case 'external':
      return { title: target.href, target };
    case 'section': {
      const title = titleAt(sop, target.anchor);
      return title === undefined
        ? { title: target.anchor, target, note: vscode.l10n.t('not there') }
        : { title: known(title), target };
    }
    case 'file': {
      const linked = services.library.linked(sop, target.path);
      if (!linked) return { title: target.path, target, note: vscode.l10n.t('not there') };
      const successor = successorOf(linked, services.library);
      const note = successor
        ? vscode.l10n.t('retired: replaced by “{0}”', successor.title)
        : notInForce(linked, services.library, services.clock.now());
      const section = target.anchor === undefined ? undefined : titleAt(linked, target.anchor);
      const title = section === undefined ? linked.title : `${linked.title} › ${section}`;
      return { title, target, ...(note === undefined ? {} : { note }) };
    }
  }
}

function titleAt(sop: Sop, anchor: string): string | undefined {
  return (
    sop.headings.find((one) => one.anchor === anchor || (one.also ?? []).includes(anchor))?.title ??
    sop.replies.find(({ id }) => id === anchor)?.title
  );
}

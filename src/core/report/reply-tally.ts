import { smallGroups } from './small-groups';
import type { Observation, ReplyName } from './observation';
import type { ReplyRow } from './report';
import { mean, roundTo } from './statistics';

interface Used {
  readonly name: ReplyName;
  used: number;
  readonly changes: number[];
}

/** Counts how approved texts were used. */
export class ReplyTally {
  readonly #replies = new Map<string, Used>();

  add(one: Observation): void {
    if (one.kind !== 'reply' && one.kind !== 'sent') return;
    const { sop, reply, lang, channel } = one.reply;
    const key = JSON.stringify([sop, reply, lang, channel]);
    const known = this.#replies.get(key) ?? { name: one.reply, used: 0, changes: [] };
    this.#replies.set(key, known);
    if (one.kind === 'reply') known.used++;
    else known.changes.push(one.change);
  }

  /** The most used first; those used little are together in the last row. */
  rows(titlesOf: (name: ReplyName) => Pick<ReplyRow, 'sopTitle' | 'title'>): ReplyRow[] {
    const few = smallGroups(
      new Map([...this.#replies].map(([key, one]) => [key, Math.max(one.used, one.changes.length)])),
    );
    const rows = [...this.#replies].flatMap(([key, one]) =>
      few.has(key) ? [] : rowOf('reply', one.name, titlesOf(one.name), [one]),
    );
    rows.sort((a, b) => b.used - a.used || (`${a.sop}#${a.reply}` < `${b.sop}#${b.reply}` ? -1 : 1));
    const other = [...this.#replies].flatMap(([key, one]) => (few.has(key) ? [one] : []));
    return withoutFewSent(
      other.length === 0 ? rows : [...rows, rowOf('other', nameless, { sopTitle: '', title: '' }, other)],
    );
  }
}

/** Does not tell how far a text was changed that was sent by too few, nor what that could be worked out from. */
function withoutFewSent(rows: readonly ReplyRow[]): ReplyRow[] {
  const few = smallGroups(new Map(rows.map(({ sent }, index) => [String(index), sent])));
  return rows.map(({ change, ...row }, index) =>
    change === undefined || few.has(String(index)) ? row : { ...row, change },
  );
}

const nameless: ReplyName = { sop: '', reply: '', lang: undefined, channel: undefined };

function rowOf(
  kind: ReplyRow['kind'],
  { sop, reply, lang, channel }: ReplyName,
  { sopTitle, title }: Pick<ReplyRow, 'sopTitle' | 'title'>,
  all: readonly Used[],
): ReplyRow {
  const changes = all.flatMap((one) => one.changes);
  const change = mean(changes);
  return {
    kind,
    sop,
    sopTitle,
    reply,
    title,
    ...(lang === undefined ? {} : { lang }),
    ...(channel === undefined ? {} : { channel }),
    used: all.reduce((sum, one) => sum + one.used, 0),
    sent: changes.length,
    ...(change === undefined ? {} : { change: roundTo(change, 4) }),
  };
}

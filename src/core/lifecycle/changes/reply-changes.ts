import type { Reply, ReplyVariant, Sop } from '../../sop/model';
import type { Range } from '../../text/position';

/** One text of a reply that came, went, or says something else. */
export interface ReplyTextChange {
  readonly lang: string | undefined;
  readonly channel: string | undefined;
  /** Undefined when it is new. */
  readonly before: string | undefined;
  /** Undefined when it is gone. */
  readonly after: string | undefined;
}

/** What became of a reply, or of what is answered before it is asked. */
export interface ReplyChange {
  readonly what: 'reply';
  readonly became: 'added' | 'removed' | 'changed';
  readonly kind: 'replies' | 'anticipations';
  readonly title: string;
  readonly before: string | undefined;
  readonly texts: readonly ReplyTextChange[];
  readonly range: Range | undefined;
}

/** What became of the replies of an SOP, or of what it answers before it is asked. */
export function* replyChanges(kind: ReplyChange['kind'], before: Sop, after: Sop): Generator<ReplyChange> {
  const old = new Map(before[kind].map((one) => [one.id, one]));
  const partners = partnersOf(before[kind], after[kind]);
  for (const reply of after[kind]) {
    const known = partners.get(reply);
    if (known) old.delete(known.id);
    const { title, range } = reply;
    const texts = textChanges(known, before, reply, after);
    const isRenamed = known !== undefined && known.title !== title;
    if (!known) yield { what: 'reply', became: 'added', kind, title, before: undefined, texts, range };
    else if (isRenamed || texts.length > 0)
      yield {
        what: 'reply',
        became: 'changed',
        kind,
        title,
        before: isRenamed ? known.title : undefined,
        texts,
        range,
      };
  }
  for (const reply of old.values()) {
    const texts = textChanges(reply, before, undefined, after);
    yield { what: 'reply', became: 'removed', kind, title: reply.title, before: undefined, texts, range: undefined };
  }
}

/** Replies -> those that they come from: by their ids, else those that say the very same under another heading. */
function partnersOf(before: readonly Reply[], after: readonly Reply[]): Map<Reply, Reply> {
  const byId = new Map(before.map((one) => [one.id, one]));
  const ids = new Set(after.map(({ id }) => id));
  const left = new Map(before.flatMap((one) => (ids.has(one.id) ? [] : [[saidIn(one), one] as const])));
  return new Map(
    after.flatMap((one) => {
      const said = saidIn(one);
      const partner = byId.get(one.id) ?? left.get(said);
      left.delete(said);
      return partner ? [[one, partner] as const] : [];
    }),
  );
}

function saidIn({ variants }: Reply): string {
  return JSON.stringify(variants.map(({ lang, channel, text }) => [lang, channel, text]));
}

/** The texts that differ: each is the same as long as its language and channel are. */
function textChanges(was: Reply | undefined, before: Sop, is: Reply | undefined, after: Sop): ReplyTextChange[] {
  const [old, now] = [textsOf(was, before), textsOf(is, after)];
  const keys = new Set([...now.keys(), ...old.keys()]);
  return [...keys].flatMap((key): ReplyTextChange[] => {
    const [one, other] = [old.get(key), now.get(key)];
    const { lang, channel } = other ?? one ?? {};
    return one?.text === other?.text ? [] : [{ lang, channel, before: one?.text, after: other?.text }];
  });
}

/** The texts by what tells them apart; of several for one language and channel, by their order. */
function textsOf(
  reply: Reply | undefined,
  { lang: own }: Sop,
): Map<string, Pick<ReplyVariant, 'lang' | 'channel' | 'text'>> {
  const texts = new Map<string, Pick<ReplyVariant, 'lang' | 'channel' | 'text'>>();
  const counts = new Map<string, number>();
  for (const { lang = own, channel, text } of reply?.variants ?? []) {
    const name = JSON.stringify([lang, channel]);
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    texts.set(`${name} ${count}`, { lang, channel, text });
  }
  return texts;
}

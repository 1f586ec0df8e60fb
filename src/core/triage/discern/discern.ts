import { factorise, solve } from './cholesky';
import { foremost } from './foremost';
import type { Likeness } from './likeness';
import type { Written } from './written';

/** Held against texts that seem to say much the same, so that chance words of one do not decide: the ridge. */
const ridge = 1;
/** So many texts of each SOP are compared, those nearest to the message: what is far decides nothing, but takes time. */
const mostTexts = 6;

/** How much a text belongs to an SOP. */
export interface Belonging {
  /** Near 1 where the text says what that SOP's texts say and the others' do not; near 0, or below, where not. */
  readonly share: number;
  /** Which of the SOP's texts is nearest, and how near: see `Likeness`. */
  readonly nearest: number;
  readonly likeness: number;
}

/** A text of an SOP that is near to the messages. */
interface Near {
  readonly text: Written;
  readonly at: number;
  /** How near, by message. */
  readonly likeness: number[];
}

/** A text with its meaning as seen from the middle of those it is told apart from. */
interface Placed {
  readonly text: Written;
  readonly vector: Float32Array;
}

/**
 * Tells a few SOPs apart by all their texts together: kernel ridge regression (Saunders, Gammerman and Vovk 1998) on how alike texts
 * are. What the texts of all say weighs little, however often a message says it; what one SOP alone says decides.
 * @param candidates the texts of each SOP; at least one each.
 * @param messages a message, and parts of it.
 * @param likeness made once for many messages: it is a quarter of a megabyte.
 * @returns for each message, by candidate.
 */
export function discern(
  candidates: readonly (readonly Written[])[],
  messages: readonly Written[],
  likeness: Likeness,
): Belonging[][] {
  const near = candidates.map((texts) => nearestOf(texts, messages, likeness));
  const owners = near.flatMap((texts, owner) => texts.map(() => owner));
  const middle = meanOf(near.flat().map(({ text }) => text.vector));
  const texts = near.flat().map(({ text }) => placed(text, middle));
  const alike = likenesses(texts, likeness);
  factorise(alike, texts.length);
  return messages.map((message, number) => {
    // Solved for messages rather than SOPs, of which there are more.
    const shares = likenessesTo(placed(message, middle), texts, likeness);
    solve(alike, texts.length, shares);
    const belongs = new Float64Array(candidates.length);
    owners.forEach((owner, at) => (belongs[owner] = (belongs[owner] ?? 0) + (shares[at] ?? 0)));
    return near.map((own, candidate) => ({ share: belongs[candidate] ?? 0, ...nearestTo(number, own) }));
  });
}

/** The texts that are nearest to the first message, the whole, with how near they are to all. */
function nearestOf(texts: readonly Written[], messages: readonly Written[], likeness: Likeness): Near[] {
  const [whole, ...parts] = messages;
  if (!whole) return [];
  likeness.of(whole, whole.vector);
  // Idle talk alone is hundreds of texts: nothing is made of those that are far.
  const alike = Float64Array.from(texts, (text) => likeness.to(text, text.vector));
  const near = foremost([...texts.keys()], (at) => alike[at] ?? 0, mostTexts, -Infinity).flatMap((at): Near[] => {
    const text = texts[at];
    return text ? [{ text, at, likeness: [alike[at] ?? 0] }] : [];
  });
  for (const part of parts) {
    likeness.of(part, part.vector);
    for (const one of near) one.likeness.push(likeness.to(one.text, one.text.vector));
  }
  return near;
}

function nearestTo(number: number, own: readonly Near[]): { readonly nearest: number; readonly likeness: number } {
  const best = own.reduce((one, other) => ((other.likeness[number] ?? 0) > (one.likeness[number] ?? 0) ? other : one));
  return { nearest: best.at, likeness: best.likeness[number] ?? 0 };
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const known = vectors.filter(({ length }) => length > 0);
  const mean = new Float32Array(known[0]?.length ?? 0);
  for (const vector of known)
    for (let at = 0; at < mean.length; at++) mean[at] = (mean[at] ?? 0) + (vector[at] ?? 0) / known.length;
  return mean;
}

/** What all are about tells none apart, so meanings are compared by how they differ from it. */
function placed(text: Written, middle: Float32Array): Placed {
  const vector = text.vector.slice();
  let squares = 0;
  for (let at = 0; at < vector.length; at++) {
    const one = (vector[at] ?? 0) - (middle[at] ?? 0);
    vector[at] = one;
    squares += one * one;
  }
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) / length;
  return { text, vector };
}

/** How alike each two texts are, the lower triangle, with the ridge. */
function likenesses(texts: readonly Placed[], likeness: Likeness): Float64Array {
  const alike = new Float64Array(texts.length * texts.length);
  texts.forEach((one, row) => {
    alike.set(likenessesTo(one, texts.slice(0, row + 1), likeness), row * texts.length);
    alike[row * texts.length + row] = (alike[row * texts.length + row] ?? 0) + ridge;
  });
  return alike;
}

function likenessesTo(one: Placed, others: readonly Placed[], likeness: Likeness): Float64Array {
  likeness.of(one.text, one.vector);
  const alike = new Float64Array(others.length);
  others.forEach((other, at) => (alike[at] = likeness.to(other.text, other.vector)));
  return alike;
}

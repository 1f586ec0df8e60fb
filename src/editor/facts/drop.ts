import { recordFacts } from '../services/kept-facts';
import type { FactServices } from './change';
import type { FoundFactArgument } from './hover';
import { openDocument } from '../shared/open-document';

/** A name is also said by its parts. */
const partsOfName = ['customer.first_name', 'customer.last_name'];

/** Remembers that something found in a message is not meant, and takes it out of the draft's cases where they kept it. */
export async function dropFact(services: FactServices, { draft, variable, value }: FoundFactArgument): Promise<void> {
  const { draftCases, memory, readings } = services;
  const document = openDocument(draft);
  if (!document) return;
  await readings.ready();
  const { facts } = readings.of(document).found;
  const places = facts.filter((one) => one.variable === variable && one.value === value);
  const parts = facts.filter(
    (one) =>
      variable === 'customer.name' &&
      partsOfName.includes(one.variable) &&
      places.some(({ start, end }) => one.start < end && start < one.end),
  );
  const all = [{ variable, value }, ...parts];
  const name = readings.nameOf(document);
  for (const one of all) await memory.drop(name, one.variable, one.value);
  for (const view of draftCases.casesOf(document)) {
    const kept = Object.entries(view.state.facts);
    const left = kept.filter(
      ([fact, values]) => !all.some((one) => one.variable === fact && values.includes(one.value)),
    );
    if (!view.state.closed && left.length < kept.length) await recordFacts(services, view, Object.fromEntries(left));
  }
}

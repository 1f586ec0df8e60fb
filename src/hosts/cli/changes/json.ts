import type { SopSummary, Summary } from '../../../core/lifecycle/summary/summary';
import type { Sentences } from '../../../core/lifecycle/summary/sentences';
import type { TestNews } from '../../../core/lifecycle/summary/test-news';
import type { Failure } from '../../../core/scenario/run/failure';

/** What changed, for programs. @param compared what is compared with. */
export function toJson(
  summary: Summary,
  tests: TestNews,
  {
    sentences,
    failureText,
    compared,
  }: {
    readonly sentences: Sentences;
    readonly failureText: (failure: Failure) => string;
    readonly compared: {
      readonly base: string;
      readonly commit: string | undefined;
      readonly head: string | undefined;
    };
  },
) {
  return {
    ...compared,
    summary: sentences.overview(summary, tests),
    sops: summary.sops.map((one) => sopToJson(one, sentences)),
    constants: summary.constants.map((one) => ({
      name: one.name,
      before: one.before,
      after: one.after,
      saidIn: one.saidIn.map(({ sop, replies }) => ({ sop: sop.id, replies })),
    })),
    settings: summary.settings,
    tests: tests.files.map(({ path, sop, failing, ...news }) => ({
      path,
      sop: sop?.id,
      ...news,
      failing: failing.map(({ name, failures }) => ({ name, messages: failures.map(failureText) })),
    })),
  };
}

function sopToJson(summary: SopSummary, sentences: Sentences) {
  const { before, after, became, approval } = summary;
  return {
    sop: (after ?? before)?.id,
    title: (after ?? before)?.title,
    path: after?.location.path,
    before: before && {
      sop: before.id,
      title: before.title,
      path: before.location.path,
      version: before.version,
      status: before.status,
    },
    version: after?.version,
    status: after?.status,
    became,
    approval: approval?.news,
    changes: sentences.ofSop(summary, []),
  };
}

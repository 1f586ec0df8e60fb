import type { YamlKeys } from '../yaml/mender';

/** The keys of a file of tests; `media/test.schema.json` describes the same ones. */
export const testFileKeys = ['sop', 'day', 'given', 'tests', 'messages'] as const;

export const caseTestKeys = ['name', 'given', 'expect'] as const;

export const givenKeys = ['lang', 'channel', 'facts', 'answers'] as const;

export const expectKeys = [
  'path',
  'steps',
  'not-steps',
  'ends',
  'reply',
  'contains',
  'lacks',
  'sla',
  'escalation',
  'required',
  'not-required',
] as const;

export const slaKeys = ['first-response', 'next-reply', 'resolution', 'clock'] as const;

export const escalationKeys = ['to', 'when', 'after'] as const;

export const messageKeys = ['text', 'lang', 'channel', 'sop', 'first', 'facts'] as const;

export const messageTableKeys = ['columns', 'rows'] as const;

/** What a file of tests is about, for reading its YAML. */
export const testYaml: YamlKeys = { known: testFileKeys, words: [] };

/** An object with these keys and no others. */
function closed(properties: Readonly<Record<string, unknown>>, ...optional: readonly string[]) {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', additionalProperties: false, properties, required };
}

const text = { type: 'string', minLength: 1 };
const oneBased = { type: 'integer', minimum: 1 };
const message = closed({ text });
const list = (items: object) => ({ type: 'array', items, minItems: 1 });
/** A reference of a URI: no sign that would have to be escaped. */
const uri = { type: 'string', pattern: "^(?:[A-Za-z0-9._~!$&'()*+;=@/:-]|%[0-9A-F]{2})+$" };
const artifactLocation = closed({ uri });
const region = closed({ startLine: oneBased, startColumn: oneBased, endLine: oneBased, endColumn: oneBased });
const level = { enum: ['none', 'note', 'warning', 'error'] };

/** What SARIF 2.1.0 (OASIS) says of the parts that we write, as a JSON schema. */
export const sarifEssentials = closed({
  $schema: { type: 'string', pattern: '^https://.*sarif-schema-2\\.1\\.0\\.json$' },
  version: { const: '2.1.0' },
  runs: list(
    closed({
      tool: closed({
        driver: closed({
          name: text,
          version: text,
          informationUri: { type: 'string', pattern: '^https://' },
          rules: {
            type: 'array',
            uniqueItems: true,
            items: closed({
              id: text,
              shortDescription: message,
              help: closed({ text, markdown: text }),
              helpUri: { type: 'string', pattern: '^https://.+#.+' },
              defaultConfiguration: closed({ level }),
            }),
          },
        }),
      }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      results: {
        type: 'array',
        items: closed(
          {
            ruleId: text,
            ruleIndex: { type: 'integer', minimum: 0 },
            level,
            message,
            locations: list(closed({ physicalLocation: closed({ artifactLocation, region }) })),
            fixes: list(
              closed({
                description: message,
                artifactChanges: list(
                  closed({
                    artifactLocation,
                    replacements: list(
                      closed({ deletedRegion: region, insertedContent: closed({ text: { type: 'string' } }) }),
                    ),
                  }),
                ),
              }),
            ),
          },
          'fixes',
        ),
      },
    }),
  ),
});

// `import data from './data.json' with { type: 'json' }`: the file is served as a module, and the attribute is taken off the import.
const ATTRIBUTE = /(\.json['"])\s*with\s*\{\s*type\s*:\s*['"]json['"]\s*,?\s*\}/g;

export function jsonPlugin() {
  const asked = new Set();
  return {
    name: 'json-as-a-module',
    resolveMimeType: (context) => (asked.has(context.path) ? 'js' : undefined),
    transform(context) {
      if (asked.has(context.path)) return { body: `export default ${context.body};` };
      if (!/\.(ts|js)$/.test(context.path) || typeof context.body !== 'string' || !context.body.includes('.json')) return undefined;
      for (const [, , from] of context.body.matchAll(/(from|import)\s*['"]([^'"]+\.json)['"]/g)) asked.add(new URL(from, `http://page${context.path}`).pathname);
      return { body: context.body.replaceAll(ATTRIBUTE, '$1') };
    },
  };
}

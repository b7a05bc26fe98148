/** Paths as they are published, and nothing private. */
const published = (path) => path?.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');

export default {
  plugins: [{
    name: 'published-paths',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const declaration = moduleDoc.declarations?.find((one) => one.name === node.name?.getText());
      for (const doc of node.jsDoc ?? []) for (const tag of doc.tags ?? []) {
        const name = tag.tagName.getText();
        if (declaration && (name === 'status' || name === 'since')) declaration[name] = tag.comment;
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.path = published(module.path);
        for (const one of module.exports ?? []) if (one.declaration?.module) one.declaration.module = published(one.declaration.module);
        for (const one of module.declarations ?? []) if (one.members) one.members = one.members.filter((member) => member.privacy !== 'private' && !member.name.startsWith('#'));
      }
    },
  }],
};

// For dependency-cruiser: `#case` is the source of libs/case, wherever the tree lies that is looked at.
const path = require('node:path');
const { imports } = require('../package.json');

const source = (built) => built.replace(/^\.\/dist\//, './').replace(/\.js$/, '.ts');

module.exports = {
  resolve: {
    alias: Object.fromEntries(
      Object.entries(imports).map(([name, built]) => [`${name}$`, path.resolve(source(built))]),
    ),
    extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
  },
};
